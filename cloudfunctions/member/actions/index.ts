import type { MemberAction } from '../../../shared/contracts'
import type { Act } from '../request'
import { getCard } from './card-get'
import { getCode } from './code-get'
import { joinMember } from './member-join'
import { explainPoints } from './points-explain'
import { listPoints } from './points-list'
import { claimOwnReceipt } from './receipt-claim'

/** Who serves each action. */
export const ACTS: { readonly [A in MemberAction]?: Act<A> } = {
  'member.join': joinMember,
  'card.get': getCard,
  'code.get': getCode,
  'points.list': listPoints,
  'points.explain': explainPoints,
  'receipt.claim': claimOwnReceipt,
}
