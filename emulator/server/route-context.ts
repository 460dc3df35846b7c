import type { IncomingMessage } from 'node:http'
import type { Emulator } from './emulator'
import type { Reply } from './http-answers'

/** What a route gets to see of a request. */
export interface RouteRequest {
  readonly emulator: Emulator
  readonly message: IncomingMessage
  readonly method: string
  /** Decoded path. */
  readonly path: string
  readonly url: URL
  readonly requestId: string
  readonly headers: Record<string, string>
  body(limitBytes: number): Promise<Buffer>
}

export type Route = (request: RouteRequest) => Promise<Reply>
