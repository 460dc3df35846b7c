import type { Account } from '../../../shared/contracts/documents/account'
import type { Former, ReferralDocument, ShareDocument } from '../../../shared/contracts/documents/referral'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { RiskFacts } from '../../../shared/domain/risk'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { accountById } from '../accounts'
import { asMember } from '../people'
import type { Reader, Where } from '../store'
import { formerOf } from '../traces'
import { asReferral, asShare, shareId } from './documents'

const DAY_MS = 86_400_000
/** Of those who came within a day, and of those who paid alike, nobody needs to see more than so many. */
const FEW = 50
/** An invitation that comes round again does so within a few steps, or nobody profits. */
const LONGEST_CHAIN = 4

/** All that speaks for and against the reward of an invitation whose friend has bought. Nine storage calls at most, none in a transaction. */
export const factsOfReferral = async (read: Reader, referral: ReferralDocument, inviter: Account, minFen: number): Promise<RiskFacts> => {
  const { deviceKey, former, order, paymentKey, addressKey } = referral
  const others = await otherInvitees(read, referral)
  const receiverDevice = deviceKey === null ? null : await deviceOf(read, inviter._id)
  const isAlike = others.filter((other) => deviceKey !== null && other.deviceKey === deviceKey)
  const sameDevice = deviceKey !== null && receiverDevice === deviceKey
  return {
    ...wasBefore(former, inviter._id, referral._id),
    sameDevice,
    deviceMembers: deviceKey === null ? 0 : 1 + isAlike.length + (sameDevice ? 1 : 0),
    chain: await stepsBack(read, inviter, [referral._id, former.phone, former.person]),
    joinedNearby: others.filter(({ at }) => Math.abs(instantOf(at) - instantOf(referral.at)) < DAY_MS).length,
    sharedPayment: await sharing(read, referral, 'paymentKey', inviter.fingerprints.payment.includes(paymentKey ?? '')),
    sharedAddress: await sharing(read, referral, 'addressKey', inviter.fingerprints.address.includes(addressKey ?? '')),
    receiverPurchases: purchasesOf(inviter),
    orderFen: order?.fen ?? null,
    minFen,
  }
}

/** The same of a friend who came by a card and took part. Six storage calls at most. */
export const factsOfShare = async (read: Reader, share: ShareDocument, sharer: Account): Promise<RiskFacts> => {
  const { sharerId, friendId, at } = share
  const friend = await personOf(read, friendId)
  const former = await formerOf(read, { phone: friend?.phone ?? null, person: friend?.openid ?? null })
  const deviceKey = friend?.deviceKey ?? null
  const sameDevice = deviceKey !== null && (await deviceOf(read, sharerId)) === deviceKey
  return {
    ...wasBefore(former, sharerId, friendId),
    sameDevice,
    deviceMembers: deviceKey === null ? 0 : sameDevice ? 2 : 1,
    chain: (await read.get('shares', shareId(friendId, sharerId))) === undefined ? 0 : 1,
    joinedNearby: await joinedByCards(read, sharerId, friendId, at),
    sharedPayment: 0,
    sharedAddress: 0,
    receiverPurchases: purchasesOf(sharer),
    orderFen: null,
    minFen: 0,
  }
}

const wasBefore = (former: Former, receiverId: string, friendId: string) => {
  const before = [former.phone, former.person].filter((id) => id !== null)
  return {
    isSelf: friendId === receiverId,
    samePhone: former.phone === receiverId,
    samePerson: former.person === receiverId,
    rejoined: before.some((id) => id !== receiverId && id !== friendId),
  }
}

/** An account from before first orders were noted has bought if anything was ever booked on it. */
const purchasesOf = ({ firstOrderId, seq }: Account): number => (firstOrderId === null || (firstOrderId === undefined && seq === 0) ? 0 : 1)

const personOf = async (read: Reader, memberId: string): Promise<MemberDocument | undefined> => {
  const found = await read.get('members', memberId)
  return found === undefined ? undefined : asMember(found)
}

const deviceOf = async (read: Reader, memberId: string): Promise<string | null> => (await personOf(read, memberId))?.deviceKey ?? null

/** Those who came by the same invitation a day before or after. */
const otherInvitees = async (read: Reader, { _id, inviterId, at }: ReferralDocument): Promise<ReferralDocument[]> => {
  const near = { gte: shanghaiIso(instantOf(at) - DAY_MS), lte: shanghaiIso(instantOf(at) + DAY_MS) }
  const nearby = await read.find('referrals', { where: { inviterId, at: near }, order: [['at', 'asc']], limit: FEW })
  const latest = await read.find('referrals', { where: { inviterId }, order: [['at', 'desc']], limit: FEW })
  const all = [...nearby, ...latest].map(asReferral).filter((other) => other._id !== _id)
  return [...new Map(all.map((other) => [other._id, other])).values()]
}

/** Others who paid, or live, alike, the inviter included. */
const sharing = async (
  read: Reader,
  referral: ReferralDocument,
  field: 'paymentKey' | 'addressKey',
  isInviters: boolean,
): Promise<number> => {
  const key = referral[field]
  if (key === null) return 0
  const alike = await read.find('referrals', { where: { [field]: key }, limit: FEW })
  return alike.map(asReferral).filter(({ _id }) => _id !== referral._id).length + (isInviters ? 1 : 0)
}

const joinedByCards = async (read: Reader, sharerId: string, friendId: string, at: string): Promise<number> => {
  const where: Where = { sharerId, at: { gte: shanghaiIso(instantOf(at) - DAY_MS), lte: shanghaiIso(instantOf(at) + DAY_MS) } }
  const shares = (await read.find('shares', { where, order: [['at', 'asc']], limit: FEW })).map(asShare)
  return shares.filter((share) => share.deed === 'join' && share.friendId !== friendId).length
}

/** Steps of invitations from the inviter up until somebody is the friend, or was the friend before; 0 where nobody is. */
const stepsBack = async (read: Reader, inviter: Account, friends: readonly (string | null)[]): Promise<number> => {
  let above = inviter.invitedBy
  for (let step = 1; above !== null && step <= LONGEST_CHAIN; step++) {
    if (friends.includes(above)) return step
    above = (await accountById(read, above))?.invitedBy ?? null
  }
  return 0
}
