import type { RiskCase } from '../../shared/contracts'
import type { ReferralDocument, ShareDocument } from '../../shared/contracts/documents/referral'
import type { Program } from '../../shared/domain/program'
import { maskName } from '../../shared/domain/text'

/** A reward for bringing somebody, of either kind. */
export type Case =
  { readonly kind: 'referral'; readonly document: ReferralDocument } | { readonly kind: 'share'; readonly document: ShareDocument }

export const caseId = ({ kind, document }: Case): string => `${kind}:${document._id}`

/** Who would get the points, and who was brought. */
export const partiesOf = ({ kind, document }: Case): { readonly receiverId: string; readonly friendId: string } =>
  kind === 'referral'
    ? { receiverId: document.inviterId, friendId: document._id }
    : { receiverId: document.sharerId, friendId: document.friendId }

/** A case as staff see it: people masked, evidence whole. */
export const caseView = (found: Case, names: ReadonlyMap<string, string | null>, { daily }: Program): RiskCase => {
  const { state, score, evidence, at, paid, entryId, decidedAt, decidedBy, reason } = found.document
  const { receiverId, friendId } = partiesOf(found)
  const person = (memberRef: string) => ({ memberRef, maskedName: maskName(names.get(memberRef) ?? null) })
  const promised = (found.kind === 'referral' ? daily.referral?.points : daily.sharing?.points) ?? 0
  return {
    caseId: caseId(found),
    kind: found.kind,
    state,
    score,
    evidence,
    receiver: person(receiverId),
    friend: person(friendId),
    at,
    ...orderOf(found),
    points: entryId === null ? promised : paid,
    ...(entryId === null ? {} : { entryId }),
    ...(decidedAt === null ? {} : { decidedAt }),
    ...(decidedBy === null ? {} : { decidedBy }),
    ...(reason === null ? {} : { reason }),
  }
}

const orderOf = (found: Case): Pick<RiskCase, 'orderId' | 'orderFen'> =>
  found.kind === 'referral' && found.document.order !== null
    ? { orderId: found.document.order.orderId, orderFen: found.document.order.fen }
    : {}
