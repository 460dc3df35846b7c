import type { Account } from '../../shared/contracts/documents/account'
import type { ActionData, ActionInput, MemberAction } from '../../shared/contracts'
import { refuse, type Refusal } from '../../shared/errors'
import { accountByOpenid } from '../_kit/accounts'
import type { Store } from '../_kit/store'

/** What an action gets to work with: the caller is the platform's word, the input has been parsed. */
export interface MemberRequest<A extends MemberAction> {
  readonly store: Store
  readonly openid: string
  readonly now: number
  readonly input: ActionInput<A>
}

export type Act<A extends MemberAction> = (request: MemberRequest<A>) => Promise<ActionData<A> | Refusal>

export const callerAccount = async ({ store, openid }: { store: Store; openid: string }): Promise<Account | Refusal> =>
  (await accountByOpenid(store, openid)) ?? refuse('not_joined')
