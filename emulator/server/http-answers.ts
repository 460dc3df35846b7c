import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ErrorCode, type ErrorDetails, ERRORS, answerError } from '../../shared/errors'

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export const jsonReply = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
})

/** A refusal of the emulator itself, in the shape of every other refusal of the product. */
export class HttpRefusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetails,
    readonly status: number = ERRORS[code].status,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

export const refusalReply = (refusal: HttpRefusal, requestId: string): Reply =>
  jsonReply(
    refusal.status,
    {
      ok: false,
      error: answerError(
        { refused: refusal.code, message: refusal.message, ...(refusal.details ? { details: refusal.details } : {}) },
        requestId,
      ),
    },
    refusal.headers,
  )

export const send = (response: ServerResponse, reply: Reply, withBody: boolean): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(reply.status, {
    'content-length': Buffer.byteLength(reply.body),
    'x-content-type-options': 'nosniff',
    ...reply.headers,
  })
  response.end(withBody ? reply.body : undefined)
}

/** Reads a body up to a limit; a longer one is refused as soon as that is known. */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const tooLarge = (): HttpRefusal =>
      new HttpRefusal('too_large', `提交的内容过大,最多 ${Math.floor(limitBytes / 1024)} KB`, undefined, 413, { connection: 'close' })
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      request.resume()
      reject(tooLarge())
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limitBytes) {
        request.removeAllListeners('data')
        request.resume()
        reject(tooLarge())
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => {
      if (!request.complete) reject(new HttpRefusal('invalid', '请求在发送途中断开'))
    })
  })

/** A JSON object, or a typed refusal. An empty body counts as `{}` where that is allowed. */
export const parseObject = (body: Buffer, emptyAllowed = false): Record<string, unknown> => {
  const text = body.toString('utf8')
  if (emptyAllowed && text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new HttpRefusal('invalid', '请求内容不是有效的 JSON', undefined, 400)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpRefusal('invalid', '请求内容须为 JSON 对象', undefined, 400)
  return value as Record<string, unknown>
}
