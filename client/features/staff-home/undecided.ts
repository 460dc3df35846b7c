import { pendingOps } from '@/lib/pending-ops'
import type { RouteName } from '@/lib/routes'

/** What was begun at the desk without a definite answer, and the page that finds out: it asks as soon as it is open. */
const ASKED_BY = [
  ['sale.credit', 'staffCredit'],
  ['sale.refund', 'staffRefund'],
  ['receipt.assist', 'staffAssist'],
  ['card.freeze', 'staffCard'],
  ['card.unfreeze', 'staffCard'],
  ['feedback.answer', 'staffFeedback'],
  ['notice.publish', 'staffNotices'],
  ['notice.withdraw', 'staffNotices'],
  ['risk.decide', 'staffRisk'],
  ['risk.clawback', 'staffRisk'],
  ['photo.decide', 'staffPhotos'],
  ['gift.state', 'staffGifts'],
  ['gift.save', 'staffGift'],
  ['gift.stock', 'staffStock'],
] as const satisfies readonly (readonly [string, RouteName])[]

/** Where the outcome of an undecided change is found out, if there is one. */
export const undecided = (): RouteName | undefined => ASKED_BY.find(([action]) => pendingOps(action, 'staff').length > 0)?.[1]
