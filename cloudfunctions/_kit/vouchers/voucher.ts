import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import type { VoucherFace } from '../../../shared/contracts/staff/voucher'
import { isHandedOver, REWARD_TYPES, stateOn, unuseVoucher, type Use, usedWords, useVoucher } from '../../../shared/domain/mall'
import { LIMITS } from '../../../shared/domain/limits'
import { grouped } from '../../../shared/domain/text'
import { dayOf, instantOf, NEVER } from '../../../shared/domain/time'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { type Member, memberById } from '../accounts'
import type { Filed } from '../ledger/post'
import { asPrize, prizeState } from '../lottery/documents'
import { asRedemption } from '../mall/documents'
import type { Reader } from '../store'

/** What a code stands for: something redeemed in the mall, won in a lottery, or taken for points that were about to die. */
export type Voucher =
  { readonly kept: 'redemptions'; readonly of: RedemptionDocument } | { readonly kept: 'prizes'; readonly of: PrizeDocument }

/** A voucher, and whose it is. Who has left has nothing to fetch. */
export interface ShownVoucher {
  readonly voucher: Voucher
  readonly member: Member
}

/**
 * What a shown code stands for; one that stands for nothing is `not_found`. What nobody hands over at a counter is refused in words. Two
 * storage calls, three for a prize.
 */
export const shownVoucher = async (read: Reader, shown: string): Promise<ShownVoucher | Refusal> => {
  const code = parseVoucherCode(shown)
  const voucher = code === undefined ? undefined : await voucherOf(read, code)
  const member = voucher && (await memberById(read, voucher.of.memberId))
  if (!voucher || !member) return refuse('not_found', '没有找到这个领取码，请核对后再试')
  return elsewhere(voucher) ?? { voucher, member }
}

const voucherOf = async (read: Reader, code: string): Promise<Voucher | undefined> => {
  const redemption = await read.get('redemptions', code)
  if (redemption !== undefined) return { kept: 'redemptions', of: asRedemption(redemption) }
  const prize = await read.get('prizes', code)
  return prize === undefined ? undefined : { kept: 'prizes', of: asPrize(prize) }
}

const elsewhere = ({ kept, of }: Voucher): Refusal | undefined => {
  if (kept === 'prizes') return undefined
  if (of.state === 'unpaid') return refuse('not_eligible', `“${of.name}”还没有付款，付款后再来领取`)
  if (isHandedOver(of)) return undefined
  return refuse('not_eligible', `“${of.name}”不在柜台核销：会员${REWARD_TYPES[of.kind].elsewhere}`)
}

/** The voucher as it is to be stored. */
export const filedVoucher = (voucher: Voucher): Filed[number] =>
  voucher.kept === 'redemptions' ? ['redemptions', asRedemption(voucher.of)] : ['prizes', asPrize(voucher.of)]

const withDocument = <V extends Voucher>(voucher: V, of: V['of'] | Refusal): V | Refusal => (isRefusal(of) ? of : { ...voucher, of })

/** Handed over, once. */
export const consumed = (voucher: Voucher, use: Use, now: number): Voucher | Refusal =>
  voucher.kept === 'redemptions'
    ? withDocument(voucher, useVoucher(voucher.of, use, now))
    : withDocument(voucher, handPrize(voucher.of, use, now))

const handPrize = (prize: PrizeDocument, use: Use, now: number): PrizeDocument | Refusal => {
  const used = useOfPrize(prize)
  if (used) return refuse('conflict', usedWords(used))
  if (prizeState(prize, now) === 'lapsed') return refuse('over', `领取期限为 ${prize.until}，已过期`)
  return { ...prize, handedAt: use.at, handedBy: use.by, storeId: use.storeId }
}

/** A hand-over is taken back: the voucher waits again. */
export const undone = (voucher: Voucher, reason: string, now: number): Voucher | Refusal => {
  if (voucher.kept === 'redemptions') return withDocument(voucher, unuseVoucher(voucher.of, reason, now))
  if (useOf(voucher) === undefined) return refuse('conflict', '还没有核销，无需撤销')
  if (undoableUntil(voucher, now) === undefined) return refuse('over', `核销超过 ${LIMITS.undoMinutes} 分钟，不能撤销`)
  return { ...voucher, of: { ...voucher.of, handedAt: null, handedBy: null, storeId: null } }
}

const useOfPrize = ({ handedAt, handedBy, storeId }: PrizeDocument): Use | undefined =>
  handedAt === null ? undefined : { at: handedAt, by: handedBy ?? '', storeId: storeId ?? '' }

/** Who handed it over, where and when; undefined while nobody has. */
export const useOf = (voucher: Voucher): Use | undefined =>
  voucher.kept === 'redemptions' ? (voucher.of.used ?? undefined) : useOfPrize(voucher.of)

/** Epoch ms until which a hand-over can be taken back; undefined where it cannot. */
export const undoableUntil = (voucher: Voucher, now: number): number | undefined => {
  const use = useOf(voucher)
  const until = use && instantOf(use.at) + LIMITS.undoMinutes * 60_000
  return until !== undefined && now < until ? until : undefined
}

/** What the counter sees of it, whoever asks. */
export type VoucherFacts = Omit<VoucherFace, 'code' | 'maskedName' | 'used' | 'undoUntil'> & { readonly entryId: string }

export const voucherFacts = (voucher: Voucher, now: number): VoucherFacts =>
  voucher.kept === 'redemptions' ? redemptionFacts(voucher.of, now) : prizeFacts(voucher.of, now)

const redemptionFacts = (redemption: RedemptionDocument, now: number): VoucherFacts => {
  const { entryId, kind, name, art, option, quantity, until } = redemption
  return {
    entryId,
    name,
    art,
    ...(option === null ? {} : { option: option.name }),
    quantity,
    source: 'mall',
    from: '积分商城',
    instruction: kind === 'service' ? `请当场办理 ${grouped(quantity)} 次` : `请交付 ${grouped(quantity)} 件`,
    ...(until === NEVER ? {} : { until }),
    state: STATES[stateOn(redemption, dayOf(now))],
  }
}

/** States that nobody hands over are none of the counter's. */
const STATES: Readonly<Record<RedemptionDocument['state'], VoucherFace['state']>> = {
  unpaid: 'cancelled',
  waiting: 'waiting',
  to_ship: 'waiting',
  shipped: 'used',
  done: 'used',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
}

/** What stands in the place of a lottery's name where points that were about to die have paid. */
const RESCUE = '到期积分专享兑换'

const prizeFacts = (prize: PrizeDocument, now: number): VoucherFacts => {
  const state = prizeState(prize, now)
  return {
    entryId: prize.entryId,
    name: prize.name,
    quantity: 1,
    source: prize.source,
    from: prize.lotteryName ?? RESCUE,
    instruction: '请交付 1 件',
    until: prize.until,
    state: state === 'handed' ? 'used' : state,
  }
}
