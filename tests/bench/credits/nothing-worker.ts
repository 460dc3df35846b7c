import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { EJSON } from 'bson'
import { serveDuties } from '../worker'
import { accountDocument } from './accounts'

/** An endpoint that answers every call of a purchase at once and keeps nothing. */
export const runNothingWorker = async (): Promise<void> => {
  const account = EJSON.stringify(accountDocument(0), { relaxed: false })
  const answers: Record<string, unknown> = {
    'database.startTransaction': { transactionId: 'tx' },
    'database.getDocument': { data: { list: [account] } },
    'database.insertDocument': { data: { insertedIds: ['x'] } },
    'database.modifyDocument': { data: { updated: 1, upsert_id: null } },
    'database.commitTransaction': {},
  }
  const server = http.createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      const { action } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { action: string }
      const text = JSON.stringify({ requestId: 'r', ...(answers[action] as object) })
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  serveDuties({ port: async () => (server.address() as AddressInfo).port })
}
