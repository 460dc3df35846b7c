import { type ReferralGuard, referralGuardSchema } from '../../../shared/contracts/documents/guard'
import {
  type Former,
  NOT_DUE,
  type ReferralDocument,
  referralSchema,
  type ShareDocument,
  shareSchema,
} from '../../../shared/contracts/documents/referral'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asReferral = (document: unknown): ReferralDocument => checked(referralSchema, document)

export const asShare = (document: unknown): ShareDocument => checked(shareSchema, document)

export const asReferralGuard = (document: unknown): ReferralGuard => checked(referralGuardSchema, document)

/** What nobody has decided yet. */
const UNDECIDED = { evidence: [], score: 0, entryId: null, paid: 0, decidedAt: null, decidedBy: null, reason: null }

/** Somebody has joined by an invitation. */
export const newReferral = (of: {
  readonly inviteeId: string
  readonly inviterId: string
  readonly at: string
  readonly deviceKey: string | null
  readonly former: Former
}): ReferralDocument =>
  asReferral({
    ...UNDECIDED,
    _id: of.inviteeId,
    schema: 1,
    inviterId: of.inviterId,
    at: of.at,
    state: 'joined',
    dueAt: NOT_DUE,
    order: null,
    deviceKey: of.deviceKey,
    paymentKey: null,
    addressKey: null,
    former: of.former,
  })

export const shareId = (sharerId: string, friendId: string): string => `${sharerId}:${friendId}`

/** Somebody has taken part by a member's card: due at once. */
export const newShare = (of: Pick<ShareDocument, 'sharerId' | 'friendId' | 'deed' | 'at'>): ShareDocument =>
  asShare({ ...UNDECIDED, ...of, _id: shareId(of.sharerId, of.friendId), schema: 1, state: 'due', dueAt: of.at, deviceKey: null })

/** Whom an inviter was rewarded for in a month. One storage call. */
export const openGuard = async (read: Reader, inviterId: string, month: string): Promise<{ guard: ReferralGuard; isNew: boolean }> => {
  const _id = `referral:${inviterId}:${month}`
  const found = await read.get('guards', _id)
  return found === undefined ? { guard: { _id, schema: 1, invitees: [] }, isNew: true } : { guard: asReferralGuard(found), isNew: false }
}
