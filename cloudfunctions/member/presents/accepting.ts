import type { Account } from '../../../shared/contracts/documents/account'
import { refuse, type Refusal } from '../../../shared/errors'

/** Why nothing can be taken from a giver just now: whoever took the phone of somebody gives nothing away with it. */
export const unfitGiver = (giver: Account | undefined): Refusal | undefined => {
  if (!giver || giver.status === 'left') return refuse('over', '赠送方已注销')
  return giver.status === 'frozen' ? refuse('not_eligible', '赠送方的会员卡已挂失，暂时不能领取') : undefined
}
