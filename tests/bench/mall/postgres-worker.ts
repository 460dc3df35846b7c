import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import pg, { type Pool } from 'pg'
import { giftRedeem } from '../../../shared/contracts/member/mall'
import { serveDuties } from '../worker'
import { fill, type Filling, redeem } from './postgres-schema'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Call {
  readonly input: unknown
  readonly requestId: string
}

const serve = (pool: Pool): http.Server =>
  http.createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      const answer = (status: number, value: unknown): void => {
        const text = JSON.stringify(value)
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
      }
      const { input, requestId } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Call
      const parsed = giftRedeem.request.safeParse(input)
      if (!parsed.success) return answer(422, { ok: false })
      const openid = String(message.headers['x-evergreen-user'])
      const key = `redeem:${hashOf(`${openid}/${requestId}`)}`
      redeem(pool, { openid, giftId: parsed.data.giftId, key, voucher: hashOf(key).slice(0, 20) }).then(
        (data) => answer(200, { ok: true, data }),
        (error: unknown) => answer(500, { ok: false, error: { code: 'internal', message: String(error), retry: 'never' } }),
      )
    })
  })

/** A mall on PostgreSQL: the same call over HTTP, checked by the same contract. */
export const runMallPostgresWorker = (socketFolder: string): void => {
  const pool = new pg.Pool({ host: socketFolder, database: 'postgres', user: 'postgres', max: 32 })
  serveDuties({
    open: async (filling: Filling) => {
      await fill(pool, filling)
      const server = serve(pool)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return (server.address() as AddressInfo).port
    },
  })
}
