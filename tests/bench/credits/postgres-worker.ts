import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg, { type Pool } from 'pg'
import program from '../../../config/program'
import { purchaseRequest, type PurchaseRequest } from '../../../shared/contracts/till'
import { explain } from '../../../shared/domain/earning'
import { lotExpiry } from '../../../shared/domain/program'
import { dayOf } from '../../../shared/domain/time'
import { DEMO_KEY } from '../../replay/till-client'
import { load } from '../load'
import { serveDuties } from '../worker'
import { credit, type CreditCommand, fill } from './postgres-schema'
import { saleBody } from './sale'

const HEADER = /^EVERGREEN-HMAC-SHA256 key=([\w.-]+),ts=(\d+),nonce=([0-9a-f]+),sig=([0-9a-f]{64})$/

/** The same signature as the till API's, checked in the same way. */
const isSigned = (method: string, path: string, header: string, body: Buffer): boolean => {
  const [, key, ts, nonce, sig] = HEADER.exec(header) ?? []
  if (key !== DEMO_KEY.keyId || sig === undefined || Math.abs(Date.now() / 1000 - Number(ts)) > 300) return false
  const digest = createHash('sha256').update(body).digest('hex')
  const expected = createHmac('sha256', DEMO_KEY.secret).update([method, path, ts, nonce, digest].join('\n')).digest('hex')
  return timingSafeEqual(Buffer.from(expected), Buffer.from(sig))
}

/** The same contract and the same earning rules; what differs is where the points are kept. */
const commandOf = (purchase: PurchaseRequest): CreditCommand => {
  const { orderId, storeId, amountFen, paidAt, lines = [], member } = purchase
  const expiresOn = lotExpiry(program, 'normal', dayOf(Date.parse(paidAt)))
  const phone = member && 'phone' in member ? member.phone : ''
  return { orderId, storeId, phone, amountFen, points: explain(purchase, program).points, paidAt, expiresOn, lines }
}

const serve = (pool: Pool): http.Server =>
  http.createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      const body = Buffer.concat(chunks)
      const answer = (status: number, value: unknown): void => {
        const text = JSON.stringify(value)
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
      }
      if (!isSigned(message.method ?? '', message.url ?? '', message.headers.authorization ?? '', body)) return answer(401, { ok: false })
      const parsed = purchaseRequest.safeParse(JSON.parse(body.toString('utf8')))
      if (!parsed.success) return answer(422, { ok: false })
      credit(pool, commandOf(parsed.data)).then(
        (data) => answer(201, { ok: true, data }),
        (error: unknown) => answer(500, { ok: false, error: String(error) }),
      )
    })
  })

/** A points backend on PostgreSQL: a signed HTTP endpoint, and the same work without it. */
export const runPostgresWorker = async (socketFolder: string, members: number): Promise<void> => {
  const pool = new pg.Pool({ host: socketFolder, database: 'postgres', user: 'postgres', max: 32 })
  await fill(pool, members)
  const server = serve(pool)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let runs = 0
  serveDuties({
    port: async () => (server.address() as AddressInfo).port,
    measure: ({ clients, seconds }: { clients: number; seconds: number }) => {
      const run = `pg-bare-${++runs}`
      const sell = async (n: number): Promise<void> => {
        await credit(pool, commandOf(purchaseRequest.parse(JSON.parse(saleBody(run, n, members, Date.now())))))
      }
      return load(sell, clients, seconds)
    },
  })
}
