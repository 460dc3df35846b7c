import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpJson } from './http-json'
import { GaveUp } from './retry'
import { authorization, DEMO_KEY, TillClient } from './till-client'

type Handler = (message: http.IncomingMessage, response: http.ServerResponse, body: string) => void

const withTill = async (handler: Handler, use: (till: TillClient) => Promise<void>): Promise<void> => {
  const server = http.createServer((message, response) => {
    let body = ''
    message.on('data', (chunk: Buffer) => (body += chunk.toString()))
    message.on('end', () => handler(message, response, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = new HttpJson(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  try {
    await use(new TillClient(client, () => 1_700_000_000_000, DEMO_KEY, 3))
  } finally {
    client.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

const answer = (response: http.ServerResponse, status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body))

describe('the till of the replay', () => {
  it('signs as the till API describes', () => {
    expect(authorization(DEMO_KEY, 'POST', '/till/v1/purchases', '{}', 1_700_000_000_999, '00112233445566778899aabbccddeeff')).toBe(
      'EVERGREEN-HMAC-SHA256 key=demo-till,ts=1700000000,nonce=00112233445566778899aabbccddeeff,' +
        'sig=ab3f38cbf682800aea6da3d34cc40819c7b15b4a0e075cf4dfd08bb27d6e6610',
    )
  })

  it('sends the same body again, under a new signature, while nothing definite comes back', async () => {
    const bodies: string[] = []
    const signatures = new Set<string | undefined>()
    await withTill(
      (message, response, body) => {
        bodies.push(body)
        signatures.add(message.headers.authorization)
        if (bodies.length === 1) message.socket.destroy()
        else if (bodies.length === 2) answer(response, 503, { ok: false, error: { code: 'busy', message: '', retry: 'same_request' } })
        else answer(response, 200, { ok: true, data: {} })
      },
      async (till) => {
        expect((await till.post('/till/v1/purchases', '{"orderId":"1"}')).status).toBe(200)
      },
    )
    expect(bodies).toEqual(Array(3).fill('{"orderId":"1"}'))
    expect(signatures.size).toBe(3)
  })

  it('takes a refusal for an answer, and gives up in words when there is never one', async () => {
    let calls = 0
    await withTill(
      (_, response) => {
        calls += 1
        answer(response, 409, { ok: false, error: { code: 'conflict', message: '', retry: 'never' } })
      },
      async (till) => {
        expect((await till.post('/x', '{}')).status).toBe(409)
      },
    )
    expect(calls).toBe(1)
    await withTill(
      (message) => message.socket.destroy(),
      async (till) => {
        await expect(till.post('/x', '{}')).rejects.toThrow(GaveUp)
      },
    )
  })
})
