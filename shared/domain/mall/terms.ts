import { type CapCounts, countAt } from '../earning'
import { minuteInWords } from '../expiry'
import type { ErrorCode } from '../../errors'
import type { Tier } from '../program'
import { grouped } from '../text'
import { dayOf, instantOf } from '../time'
import type { Gift, Price } from './gift'
import type { GiftBar } from './kinds'

/** What a gift costs for members of a tier. */
export const priceFor = ({ price, tierPrices }: Pick<Gift, 'price' | 'tierPrices'>, tier: string): Price => tierPrices[tier] ?? price

/** Whether a gift can be had at an instant (epoch ms), as far as its time goes. */
export const saleAt = ({ sale: { from, until } }: Pick<Gift, 'sale'>, now: number): 'coming' | 'on' | 'ended' => {
  if (now < instantOf(from)) return 'coming'
  return until !== null && now >= instantOf(until) ? 'ended' : 'on'
}

/** One limit of a gift, and the counter of a member that it goes by: pieces redeemed and not given back are its `times`. */
export interface LimitCounter {
  readonly most: number
  /** Of the counter, as rules have theirs: `<id>/<period>`. */
  readonly id: string
  readonly period: 'day' | 'lifetime'
  /** `每人每日限兑 1 份` */
  readonly words: string
}

/** The limits that a gift has. A gift that comes back with another beginning counts its campaign anew. */
export const limitCounters = (
  giftId: string,
  { limits: { perDay, perCampaign, lifetime }, sale }: Pick<Gift, 'limits' | 'sale'>,
): LimitCounter[] => {
  const counter = (most: number | null, id: string, period: LimitCounter['period'], words: string): LimitCounter[] =>
    most === null ? [] : [{ most, id, period, words: `${words}限兑 ${grouped(most)} 份` }]
  return [
    ...counter(perDay, `mall:${giftId}`, 'day', '每人每日'),
    ...counter(perCampaign, `mall:${giftId}@${instantOf(sale.from) / 1000}`, 'lifetime', '每人本期'),
    ...counter(lifetime, `mall:${giftId}`, 'lifetime', '每人'),
  ]
}

/** All that decides what a member can redeem. */
export interface Shopper {
  /** Epoch ms. */
  readonly now: number
  readonly tier: string
  /** Points that can be spent. */
  readonly balance: number
  readonly capCounts: CapCounts
  readonly frozen: boolean
  readonly dormant: boolean
}

/** The limit with the least room, and that room; undefined where nothing limits it. */
const tightest = (
  giftId: string,
  gift: Gift,
  { capCounts, now }: Shopper,
): { readonly room: number; readonly limit: LimitCounter } | undefined => {
  const rooms = limitCounters(giftId, gift).map((limit) => ({
    limit,
    room: Math.max(0, limit.most - countAt(capCounts[`${limit.id}/${limit.period}`], limit.period, dayOf(now)).times),
  }))
  return rooms.reduce<(typeof rooms)[number] | undefined>(
    (least, one) => (least === undefined || one.room < least.room ? one : least),
    undefined,
  )
}

/** Pieces that the limits still leave to a member; Infinity where nothing limits it. */
export const roomFor = (giftId: string, gift: Gift, who: Shopper): number => tightest(giftId, gift, who)?.room ?? Infinity

/** Most pieces of one redemption, as `gift.redeem` says. */
const MOST_AT_ONCE = 100

/** How many pieces a member can redeem at once, by limits, stock and points. `left` is null where nothing is counted. */
export const mostFor = (giftId: string, gift: Gift, who: Shopper, left: number | null): number =>
  Math.min(MOST_AT_ONCE, left ?? Infinity, roomFor(giftId, gift, who), Math.floor(who.balance / priceFor(gift, who.tier).points))

/** Why a gift cannot be had, and the same in words for its member. */
export interface Bar {
  readonly bar: GiftBar
  readonly hint: string
}

interface Offer {
  readonly giftId: string
  readonly gift: Gift
  readonly isListed: boolean
  /** Null where nothing is counted. */
  readonly left: number | null
  readonly quantity?: number
}

/** The first reason that speaks against it; undefined where so many pieces can be redeemed now. */
export const barOf = (offer: Offer, who: Shopper, tiers: readonly Pick<Tier, 'id' | 'name'>[]): Bar | undefined => {
  const { gift, isListed, left, quantity = 1 } = offer
  if (!isListed) return { bar: 'withdrawn', hint: '已下架' }
  return timeBar(gift, who.now) ?? stockBar(left, quantity) ?? memberBar(offer, who, tiers) ?? pointsBar(gift, who, quantity)
}

const timeBar = (gift: Gift, now: number): Bar | undefined => {
  const state = saleAt(gift, now)
  if (state === 'on') return undefined
  return state === 'coming'
    ? { bar: 'coming', hint: `${minuteInWords(gift.sale.from, dayOf(now))} 开始兑换` }
    : { bar: 'ended', hint: '兑换已截止' }
}

const stockBar = (left: number | null, quantity: number): Bar | undefined => {
  if (left === null || left >= quantity) return undefined
  return { bar: 'sold_out', hint: left === 0 ? '已兑完' : `仅剩 ${grouped(left)} 份` }
}

const memberBar = ({ giftId, gift, quantity = 1 }: Offer, who: Shopper, tiers: readonly Pick<Tier, 'id' | 'name'>[]): Bar | undefined => {
  if (who.frozen) return { bar: 'frozen', hint: '会员卡已挂失，解挂后再来' }
  if (who.dormant) return { bar: 'dormant', hint: '积分休眠中，消费一笔即可唤醒' }
  if (gift.tiers.length > 0 && !gift.tiers.includes(who.tier)) return { bar: 'tier', hint: `限${tierNames(gift, tiers)}兑换` }
  const limit = tightest(giftId, gift, who)
  if (limit === undefined || limit.room >= quantity) return undefined
  return {
    bar: 'limit',
    hint: limit.room > 0 ? `${limit.limit.words}，还可兑 ${grouped(limit.room)} 份` : `${limit.limit.words}，您已兑满`,
  }
}

/** `银卡会员、金卡会员`, in the order of the tiers. */
export const tierNames = (gift: Pick<Gift, 'tiers'>, tiers: readonly Pick<Tier, 'id' | 'name'>[]): string =>
  tiers.flatMap(({ id, name }) => (gift.tiers.includes(id) ? [name] : [])).join('、')

const pointsBar = (gift: Gift, { tier, balance }: Shopper, quantity: number): Bar | undefined => {
  const missing = priceFor(gift, tier).points * quantity - balance
  return missing > 0 ? { bar: 'points', hint: `还差 ${grouped(missing)} 分` } : undefined
}

/** How a bar is answered to who redeems all the same. */
export const BAR_REFUSALS: Readonly<Record<GiftBar, ErrorCode>> = {
  withdrawn: 'not_found',
  coming: 'not_yet',
  ended: 'over',
  sold_out: 'sold_out',
  frozen: 'account_frozen',
  dormant: 'not_enough_points',
  tier: 'not_eligible',
  limit: 'limit_reached',
  points: 'not_enough_points',
}
