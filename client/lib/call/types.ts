import type { ErrorCode, ErrorDetails, RetryClass } from '@shared/errors'

/** One call as it goes over the wire. */
export interface Envelope {
  /** Number of the contracts that this client was built with. */
  readonly client: number
  readonly action: string
  readonly input: unknown
  readonly requestId: string
}

/** Why there is no answer of the function at all. In each case but `offline` the function may have done its work. */
export type Silence = 'offline' | 'timeout' | 'unreadable'

export type CallCode = ErrorCode | Silence

export class CallError extends Error {
  constructor(
    readonly code: CallCode,
    readonly retry: RetryClass,
    readonly requestId: string,
    readonly said?: string,
    readonly details?: ErrorDetails,
  ) {
    super(code)
    this.name = 'CallError'
  }
}

/** Thrown by a transport that got no answer. */
export class SilenceError extends Error {
  constructor(readonly silence: Silence) {
    super(silence)
    this.name = 'SilenceError'
  }
}
