import { type MemberAction, memberActions } from '../../shared/contracts'
import { type Answer, answerError, isRefusal, refuse } from '../../shared/errors'
import { answered, parseInput } from '../_kit/answer'
import { openStore } from '../_kit/cloudbase/database'
import { callerOf } from '../_kit/cloudbase/identity'
import { now as clockNow } from '../_kit/clock'
import { requestId as newRequestId } from '../_kit/ids'
import { ACTS } from './actions'
import type { Act } from './request'

interface CallEvent {
  readonly action?: unknown
  readonly input?: unknown
  readonly requestId?: unknown
}

const isAction = (name: unknown): name is MemberAction => typeof name === 'string' && Object.hasOwn(memberActions, name)

/** The caller's own id for the request, when it is one that can be logged; else one of ours. */
const idOf = (event: CallEvent): string =>
  typeof event.requestId === 'string' && /^[\w.-]{8,64}$/.test(event.requestId) ? event.requestId : newRequestId()

/** A member inside WeChat. The identity is the platform's; whatever the event says about it is never read. */
export const main = async (event: CallEvent, context: unknown): Promise<Answer<unknown>> => {
  const requestId = idOf(event)
  const caller = callerOf(context)
  const { action } = event
  if (caller.source !== 'wechat' || !isAction(action)) return { ok: false, error: answerError(refuse('not_found'), requestId) }
  return answered(requestId, action, async () => {
    const input = parseInput<unknown>(memberActions[action].request, event.input ?? {})
    if (isRefusal(input)) return input
    // The contract of the action has just parsed its input; the map of actions pairs the two by type.
    const act = ACTS[action] as (request: unknown) => ReturnType<Act<MemberAction>>
    return act({ store: openStore(), openid: caller.openid, now: clockNow(), input })
  })
}
