import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import type { Account } from '../../../shared/contracts/documents/account'
import { certificateNumber } from '../../../shared/domain/expiry'
import { burn, type Change, type EntryDraft } from '../../../shared/domain/ledger'
import {
  type Beginning,
  isReturnable,
  lapsesAt,
  limitCounters,
  payUntil,
  priceFor,
  remindOn,
  REWARD_TYPES,
  standingWords,
  withRedeemed,
} from '../../../shared/domain/mall'
import { grouped, yuan } from '../../../shared/domain/text'
import { dayOf, NEVER, shanghaiIso } from '../../../shared/domain/time'
import { voucherCodeFrom } from '../../../shared/domain/voucher-code'
import { certificateMac, payerHash, voucherMac } from '../../_kit/digest'
import type { Posting } from '../../_kit/ledger/post'
import { burntSteps } from '../../_kit/ledger/words'
import { asRedemption } from '../../_kit/mall/documents'
import { redemptionFace } from '../../_kit/mall/face'
import { redeemedTold } from '../../_kit/mall/told'
import type { PiecesTaken } from '../../_kit/mall/taking'
import { orderNumberOf } from '../../_kit/payments/order-number'
import type { Redeemed, Redeeming, Wanted } from './redeeming'

/** What was wanted and can be had, with the pieces that were taken for it. */
interface Bought extends Wanted {
  readonly beginning: Beginning
  readonly pieces: PiecesTaken
}

/** Points burnt, pieces taken, limits counted, and the voucher there, or what is to be paid for it: in one transaction. */
export const redeemed = (redeeming: Redeeming, bought: Bought): Posting<Redeemed> => {
  const { before, gift, quantity, pieces, beginning } = bought
  const { now } = redeeming.request
  const total = priceFor(gift.gift, before.account.tier).points * quantity
  const change = burn(before.books, total, dayOf(now))
  if (change === undefined) throw new RangeError('a redemption burns more than there is')
  const counters = limitCounters(gift._id, gift.gift)
  const counted = withRedeemed(before.account.capCounts, counters, { pieces: quantity, points: total }, dayOf(now))
  const redemption = redemptionOf(redeeming, bought, change, counted.keys)
  return {
    account: { ...before.account, capCounts: counted.counts, tickets: withTickets(before.account.tickets, beginning) },
    drafts: [...before.drafts, entryOf(redeeming, bought, change, redemption)],
    // What is not paid yet is told of once it is.
    tell: () => (redemption.state === 'unpaid' ? [] : [redeemedTold(redemption, dayOf(now))]),
    insert: [['redemptions', redemption]],
    replace: pieces.replace,
    answer: ({ balance }) => ({
      redemption: redemptionFace(redemption, now),
      entryId: redeeming.key,
      points: change.points,
      balance,
    }),
  }
}

const withTickets = (tickets: Account['tickets'], { brought }: Beginning): Account['tickets'] => {
  if (brought.tickets === undefined) return tickets
  const { lotteryId, draws } = brought.tickets
  return { ...tickets, [lotteryId]: (tickets[lotteryId] ?? 0) + draws }
}

const redemptionOf = (
  { key, request: { input, openid, now } }: Redeeming,
  { before, gift: { _id, version, gift }, option, quantity, beginning, pieces, stock }: Bought,
  change: Change,
  limitKeys: RedemptionDocument['limitKeys'],
): RedemptionDocument => {
  const at = shanghaiIso(now)
  const { handover, until, brought } = beginning
  const id = voucherCodeFrom(voucherMac(key))
  const fen = priceFor(gift, before.account.tier).fen * quantity
  const state = fen > 0 ? 'unpaid' : beginning.state
  return asRedemption({
    _id: id,
    schema: 1,
    memberId: before.account._id,
    giftId: _id,
    giftVersion: version,
    kind: gift.config.kind,
    name: gift.name,
    art: gift.art,
    picture: gift.pictures[0] ?? null,
    option,
    quantity,
    handover,
    points: -change.points,
    fen,
    lots: change.lots.map(({ expiresOn, points }) => ({ expiresOn, points: -points })),
    entryId: key,
    at,
    state,
    steps: [{ state, at }],
    until,
    lapse: gift.terms.lapse,
    cancellable: gift.terms.cancellable && isReturnable(gift.config.kind, handover),
    ...(fen > 0 ? { dueAt: payUntil(now), remindOn: NEVER } : { dueAt: lapsesAt(until), remindOn: remindOn(until, dayOf(now)) }),
    stockId: pieces.stockId,
    counted: stock.left !== null,
    limitKeys,
    codes: REWARD_TYPES[gift.config.kind].takesCodes ? pieces.codes : [],
    revealedAt: null,
    certificate: brought.certificate ? { ...brought.certificate, number: certificateNumber(certificateMac(key)), on: dayOf(now) } : null,
    address: handover === 'delivery' ? input.address : null,
    tracking: null,
    payment: fen > 0 ? newPayment(id, openid) : null,
    used: null,
    rating: null,
  })
}

const newPayment = (redemptionId: string, openid: string): NonNullable<RedemptionDocument['payment']> => ({
  orderNo: orderNumberOf(redemptionId),
  payer: payerHash(openid),
  paidAt: null,
  refundNo: null,
  refundedAt: null,
})

const entryOf = (
  { key, inputDigest, request: { now } }: Redeeming,
  { before, gift: { gift }, quantity, option, program }: Bought,
  change: Change,
  redemption: RedemptionDocument,
): EntryDraft => {
  const { account } = before
  const { entry, verb } = REWARD_TYPES[redemption.kind]
  return {
    ...change,
    _id: key,
    kind: entry,
    title: `${verb}${gift.name}${quantity > 1 ? ` × ${grouped(quantity)}` : ''}`,
    steps: [
      `${priceWords(gift, account.tier, program)} × ${grouped(quantity)} = ${grouped(redemption.points)} 分`,
      ...(option === null ? [] : [`规格：${option.name}`]),
      ...(redemption.fen > 0 ? [`另付现金 ${yuan(redemption.fen)} 元`] : []),
      ...burntSteps(change),
      ...(redemption.certificate ? [`受赠方：${redemption.certificate.to}`] : []),
      standingWords(redemption.kind, redemption, dayOf(now)),
    ],
    actor: { kind: 'member', id: account._id },
    programVersion: program.version,
    inputDigest,
    orderId: null,
    storeId: null,
    cause: { redemptionId: redemption._id, giftId: redemption.giftId, giftVersion: redemption.giftVersion, quantity },
  }
}

/** `5,000 分`, `金卡会员价 4,500 分（平时 5,000 分）`. */
const priceWords = (gift: Wanted['gift']['gift'], tier: string, { tiers }: Wanted['program']): string => {
  const { points } = priceFor(gift, tier)
  if (points === gift.price.points) return `${grouped(points)} 分`
  return `${tiers.find(({ id }) => id === tier)?.name ?? ''}价 ${grouped(points)} 分（平时 ${grouped(gift.price.points)} 分）`
}
