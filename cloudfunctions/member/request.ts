import type { ActionData, ActionInput, MemberAction } from '../../shared/contracts'
import { refuse, type Refusal } from '../../shared/errors'
import { accountByOpenid, type Member } from '../_kit/accounts'
import type { CallRequest } from '../_kit/serve-call'
import type { Reader } from '../_kit/store'

export type MemberRequest<A extends MemberAction> = CallRequest<ActionInput<A>>

export type Act<A extends MemberAction> = (request: MemberRequest<A>) => Promise<ActionData<A> | Refusal>

/** The caller's own account, read through the store or a transaction. */
export const callerAccount = async ({ store, openid }: { store: Reader; openid: string }): Promise<Member | Refusal> =>
  (await accountByOpenid(store, openid)) ?? refuse('not_joined')
