import type * as z from 'zod'
import { OLDEST_CLIENT } from '../../shared/contracts/version'
import { type Answer, answerError, isRefusal, refuse, type Refusal } from '../../shared/errors'
import { answered, parseInput } from './answer'
import { openStore } from './cloudbase/database'
import { callerOf } from './cloudbase/identity'
import { now as clockNow } from './clock'
import { requestId as newRequestId } from './ids'
import type { Store } from './store'

/** The event of one `callFunction` of the mini-program. Whatever it says about identity is never read. */
export interface CallEvent {
  readonly action?: unknown
  readonly input?: unknown
  readonly requestId?: unknown
  /** Number of the contracts that the client was built with; absent from callers that are no mini-program. */
  readonly client?: unknown
}

/** What an action gets to work with: the caller is the platform's word, the input has been parsed. */
export interface CallRequest<Input> {
  readonly store: Store
  readonly openid: string
  readonly now: number
  /** The client's own name for this request, the same when it is sent again. */
  readonly requestId: string
  readonly input: Input
}

interface Contract {
  readonly effect: 'read' | 'write'
  readonly request: z.ZodType
}

/** A function of the mini-program: what it can be asked, by whom, and what it does then. */
interface Service<A extends string, Who> {
  readonly contracts: Readonly<Record<A, Contract>>
  /** Asked before the input is looked at, so that nobody who is not let in learns anything from how it is refused. */
  readonly admit: (action: A, caller: Pick<CallRequest<unknown>, 'store' | 'openid'>) => Promise<Who | Refusal>
  readonly act: (action: A, request: CallRequest<unknown>, who: Who) => Promise<unknown | Refusal>
}

/** Lets in whoever is inside WeChat; what a caller may see of the rest is each action's business. */
export const everybody = async (): Promise<undefined> => undefined

/** The caller's own id for the request, when it is one that can be logged and made part of keys. */
const ownIdOf = ({ requestId }: CallEvent): string | undefined =>
  typeof requestId === 'string' && /^[\w.-]{8,60}$/.test(requestId) ? requestId : undefined

/**
 * Why nothing is written for this request: its caller has named it, so as to send it again, and we could not know it again by that name.
 * Who names nothing does without; an id of ours then only stands in the log.
 */
const unkeepable = (event: CallEvent, { effect }: Contract): Refusal | undefined => {
  if (effect === 'read' || event.requestId === undefined || ownIdOf(event) !== undefined) return undefined
  const message = '请求编号须为 8–60 位字母、数字或 . _ -'
  return refuse('invalid', message, { fields: [{ path: 'requestId', message }] })
}

const isOutdated = ({ client }: CallEvent): boolean => typeof client === 'number' && client < OLDEST_CLIENT

/**
 * The way of every call of the mini-program: who calls, which action, may he, is it well formed; then the action. An unknown action,
 * and any caller who is not WeChat, is `not_found`.
 */
export const serveCall = async <A extends string, Who>(
  { contracts, admit, act }: Service<A, Who>,
  event: CallEvent,
  context: unknown,
): Promise<Answer<unknown>> => {
  const requestId = ownIdOf(event) ?? newRequestId()
  const caller = callerOf(context)
  const { action } = event
  if (caller.source !== 'wechat') return { ok: false, error: answerError(refuse('not_found'), requestId) }
  if (isOutdated(event)) return { ok: false, error: answerError(refuse('client_outdated'), requestId) }
  if (typeof action !== 'string' || !Object.hasOwn(contracts, action))
    return { ok: false, error: answerError(refuse('not_found'), requestId) }
  const known = action as A
  const { openid } = caller
  return answered(requestId, known, async () => {
    const store = openStore()
    const who = await admit(known, { store, openid })
    if (isRefusal(who)) return who
    const refused = unkeepable(event, contracts[known])
    if (refused) return refused
    const input = parseInput<unknown>(contracts[known].request, event.input ?? {})
    if (isRefusal(input)) return input
    return act(known, { store, openid, now: clockNow(), requestId, input }, who)
  })
}
