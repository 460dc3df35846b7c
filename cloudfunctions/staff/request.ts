import type { StaffAction, StaffData, StaffInput } from '../../shared/contracts'
import type { StaffDocument } from '../../shared/contracts/documents/staff'
import { refuse, type Refusal } from '../../shared/errors'
import type { CallRequest } from '../_kit/serve-call'
import { staffByOpenid } from '../_kit/staff'
import type { Store } from '../_kit/store'

/** What an action of the staff side gets to work with: the person has been recognised and may do it. */
export type StaffRequest<A extends StaffAction> = CallRequest<StaffInput<A>> & { readonly staff: StaffDocument }

/** Who acts, and when, whatever is asked. */
export type StaffCaller = Omit<CallRequest<unknown>, 'input'> & { readonly staff: StaffDocument }

export type StaffAct<A extends StaffAction> = (request: StaffRequest<A>) => Promise<StaffData<A> | Refusal>

/** The member of staff behind a call; revoked and unknown people alike are `not_found`. */
export const callerStaff = async ({ store, openid }: { store: Store; openid: string }): Promise<StaffDocument | Refusal> =>
  (await staffByOpenid(store, openid)) ?? refuse('not_found')
