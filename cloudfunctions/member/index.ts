import { type MemberAction, memberActions } from '../../shared/contracts'
import type { Answer } from '../../shared/errors'
import { type CallEvent, everybody, serveCall } from '../_kit/serve-call'
import { ACTS } from './actions'
import type { Act } from './request'

/** A member inside WeChat. The identity is the platform's; whatever the event says about it is never read. */
export const main = (event: CallEvent, context: unknown): Promise<Answer<unknown>> =>
  serveCall<MemberAction, undefined>(
    {
      contracts: memberActions,
      admit: everybody,
      // The contract of the action has just parsed its input; the map of actions pairs the two by type.
      act: (action, request) => (ACTS[action] as (request: unknown) => ReturnType<Act<MemberAction>>)(request),
    },
    event,
    context,
  )
