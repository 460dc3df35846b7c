import { CONTRACT_VERSION } from '@shared/contracts/version'
import { type AnswerError, ERRORS } from '@shared/errors'
import { deviceNow, noteServerTime, pause } from '../clock'
import { newRequestId } from '../ids'
import { beginOp, endOp } from '../pending-ops'
import type { Action, Data, FunctionName, Input, ReadAction, WriteAction } from './contracts'
import { lacking } from './shapes'
import { send } from './transport'
import { CallError, type Envelope, SilenceError } from './types'

export type { Action, Data, FunctionName, Input, ReadAction, WriteAction } from './contracts'
export { prepare } from './transport'
export { CallError, type CallCode } from './types'

/** Longer than the function's own limit, so that a slow answer is still heard. */
const TIMEOUT_MS = 12_000

/** Pauses before the same request is sent again; their number bounds the attempts. */
const READ_RETRY_MS = [400]
const WRITE_RETRY_MS = [600, 1500, 3000]

/** The calls of one cloud function. */
export interface Caller<F extends FunctionName> {
  /** Asks for something. Nothing is left behind when it fails, so it is not asked many times. Throws CallError. */
  ask<A extends ReadAction<F>>(action: A, input: Input<F, A>): Promise<Data<F, A>>
  /**
   * Changes something. `key` names what is being done ("claim this receipt"): while its outcome is unknown the same requestId is
   * used again, also after the app was closed. Throws CallError; `isUnknown` tells whether the change may have happened.
   */
  act<A extends WriteAction<F>>(action: A, input: Input<F, A>, key: string): Promise<Data<F, A>>
}

const callerOf = <F extends FunctionName>(fn: F): Caller<F> => ({
  ask: (action, input) => persist(fn, action, { client: CONTRACT_VERSION, action, input, requestId: newRequestId() }, READ_RETRY_MS),
  act: async (action, input, key) => {
    const op = beginOp(key, { fn, action, input, requestId: newRequestId() })
    try {
      const envelope = { client: CONTRACT_VERSION, action, input: op.input, requestId: op.requestId }
      const data = await persist(fn, action, envelope, WRITE_RETRY_MS)
      endOp(key)
      return data
    } catch (error) {
      if (!isUnknown(error)) endOp(key)
      throw error
    }
  },
})

/** What a member may call. */
export const member = callerOf('member')
export const { ask, act } = member

/** What shop staff may call. */
export const staff = callerOf('staff')

/** Whether the request may have taken effect although no definite answer came. */
export const isUnknown = (error: unknown): boolean => error instanceof CallError && error.retry === 'same_request'

export const isOffline = (error: unknown): boolean => error instanceof CallError && error.code === 'offline'

/** Whether this client is too old for what the functions say: only a newer one can go on. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof CallError && (error.code === 'client_outdated' || error.code === 'unreadable')

const outdatedListeners = new Set<() => void>()

/** Calls back whenever an answer shows that this client is too old; answers how to stop. */
export const onOutdated = (listener: () => void): (() => void) => {
  outdatedListeners.add(listener)
  return () => void outdatedListeners.delete(listener)
}

const persist = async <F extends FunctionName, A extends Action<F>>(...request: Parameters<typeof attempts<F, A>>): Promise<Data<F, A>> => {
  try {
    return await attempts(...request)
  } catch (error) {
    if (isOutdated(error)) outdatedListeners.forEach((listener) => listener())
    throw error
  }
}

const attempts = async <F extends FunctionName, A extends Action<F>>(
  fn: F,
  action: A,
  envelope: Envelope,
  retryMs: readonly number[],
): Promise<Data<F, A>> => {
  for (const wait of retryMs) {
    try {
      return await once(fn, action, envelope)
    } catch (error) {
      // Without a network there is nothing to wait for: the page says so and offers the way on.
      if (!isUnknown(error) || isOffline(error)) throw error
      await pause(wait)
    }
  }
  return once(fn, action, envelope)
}

const once = async <F extends FunctionName, A extends Action<F>>(fn: F, action: A, envelope: Envelope): Promise<Data<F, A>> => {
  const sentAt = deviceNow()
  const answer = await send(fn, envelope, TIMEOUT_MS).catch((error: unknown) => {
    throw new CallError(error instanceof SilenceError ? error.silence : 'unreadable', 'same_request', envelope.requestId)
  })
  const data = dataOf(answer, envelope.requestId)
  if (lacking(fn, action, data)) throw new CallError('unreadable', 'same_request', envelope.requestId)
  const serverTime = (data as { serverTime?: unknown }).serverTime
  if (typeof serverTime === 'string') noteServerTime(serverTime, sentAt, deviceNow())
  return data as Data<F, A>
}

/** Takes an answer apart. A code from a newer server than this client knows is treated by the retry class that came with it. */
const dataOf = (answer: unknown, requestId: string): unknown => {
  const body = answer as { ok?: unknown; data?: unknown; error?: Partial<AnswerError> } | null
  if (typeof body === 'object' && body?.ok === true && body.data) return body.data
  const error = typeof body === 'object' && body?.ok === false ? body.error : undefined
  if (!error?.code) throw new CallError('unreadable', 'same_request', requestId)
  const retry = error.retry ?? (error.code in ERRORS ? ERRORS[error.code].retry : 'never')
  throw new CallError(error.code, retry, error.requestId ?? requestId, error.message, error.details)
}
