import { cardGet } from './card-get'
import { codeGet } from './code-get'
import { memberJoin } from './member-join'
import { pointsExplain } from './points-explain'
import { pointsList } from './points-list'
import { receiptClaim } from './receipt-claim'

export type { CardAnswer } from './card-get'
export type { ExplainedEntry } from './points-explain'
export type { PointsItem, PointsPage } from './points-list'

/** The typed map of what a member may call: action name → contract. */
export const memberActions = {
  'member.join': memberJoin,
  'card.get': cardGet,
  'code.get': codeGet,
  'points.list': pointsList,
  'points.explain': pointsExplain,
  'receipt.claim': receiptClaim,
} as const
