import type { ActionData, ActionInput, MemberAction } from '@shared/contracts'
import { type AnswerError, ERRORS } from '@shared/errors'
import { deviceNow, noteServerTime, pause } from '../clock'
import { newRequestId } from '../ids'
import { beginOp, endOp } from '../pending-ops'
import { send } from './transport'
import { CallError, type Envelope, SilenceError } from './types'

export { prepare } from './transport'
export { CallError, type CallCode } from './types'

/** Longer than the function's own limit, so that a slow answer is still heard. */
const TIMEOUT_MS = 12_000

/** Pauses before the same request is sent again; their number bounds the attempts. */
const READ_RETRY_MS = [400]
const WRITE_RETRY_MS = [600, 1500, 3000]

type ReadAction = 'card.get' | 'code.get' | 'points.list' | 'points.explain'
type WriteAction = Exclude<MemberAction, ReadAction>

/** Asks for something. Nothing is left behind when it fails, so it is not asked many times. Throws CallError. */
export const ask = <A extends ReadAction>(action: A, input: ActionInput<A>): Promise<ActionData<A>> =>
  persist({ action, input, requestId: newRequestId() }, READ_RETRY_MS)

/**
 * Changes something. `key` names what is being done ("claim this receipt"): while its outcome is unknown the same requestId is
 * used again, also after the app was closed. Throws CallError; `isUnknown` tells whether the change may have happened.
 */
export const act = async <A extends WriteAction>(action: A, input: ActionInput<A>, key: string): Promise<ActionData<A>> => {
  const op = beginOp(key, { action, input, requestId: newRequestId() })
  try {
    const data = await persist<A>({ action, input: op.input, requestId: op.requestId }, WRITE_RETRY_MS)
    endOp(key)
    return data
  } catch (error) {
    if (!isUnknown(error)) endOp(key)
    throw error
  }
}

/** Whether the request may have taken effect although no definite answer came. */
export const isUnknown = (error: unknown): boolean => error instanceof CallError && error.retry === 'same_request'

export const isOffline = (error: unknown): boolean => error instanceof CallError && error.code === 'offline'

const persist = async <A extends MemberAction>(envelope: Envelope, retryMs: readonly number[]): Promise<ActionData<A>> => {
  for (const wait of retryMs) {
    try {
      return await once<A>(envelope)
    } catch (error) {
      // Without a network there is nothing to wait for: the page says so and offers the way on.
      if (!isUnknown(error) || isOffline(error)) throw error
      await pause(wait)
    }
  }
  return once<A>(envelope)
}

const once = async <A extends MemberAction>(envelope: Envelope): Promise<ActionData<A>> => {
  const sentAt = deviceNow()
  const answer = await send(envelope, TIMEOUT_MS).catch((error: unknown) => {
    throw new CallError(error instanceof SilenceError ? error.silence : 'unreadable', 'same_request', envelope.requestId)
  })
  const data = dataOf<ActionData<A>>(answer, envelope.requestId)
  const serverTime = (data as { serverTime?: unknown }).serverTime
  if (typeof serverTime === 'string') noteServerTime(serverTime, sentAt, deviceNow())
  return data
}

/** Takes an answer apart. A code from a newer server than this client knows is treated by the retry class that came with it. */
const dataOf = <T>(answer: unknown, requestId: string): T => {
  const body = answer as { ok?: unknown; data?: T; error?: Partial<AnswerError> } | null
  if (typeof body === 'object' && body?.ok === true && body.data) return body.data
  const error = typeof body === 'object' && body?.ok === false ? body.error : undefined
  if (!error?.code) throw new CallError('unreadable', 'same_request', requestId)
  const retry = error.retry ?? (error.code in ERRORS ? ERRORS[error.code].retry : 'never')
  throw new CallError(error.code, retry, error.requestId ?? requestId, error.message, error.details)
}
