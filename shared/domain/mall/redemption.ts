import { refuse, type Refusal } from '../../errors'
import { LIMITS } from '../limits'
import { addDays, clockTime, type Day, dayOf, endOfDay, instantOf, NEVER, shanghaiIso } from '../time'
import type { RedemptionStep } from './gift'
import { type GiftKind, type Handover, NOT_DUE, type RedemptionState } from './kinds'
import { isRefundOwed, owedBack, type Paying } from './payment'

/** Who handed something over, where and when. */
export interface Use {
  readonly at: string
  /** Staff number, or id of the till's key. */
  readonly by: string
  readonly storeId: string
}

/** What decides what can be done with something redeemed. */
export interface Redemption extends Paying {
  readonly kind: GiftKind
  readonly handover: Handover | null
  readonly steps: readonly RedemptionStep[]
  readonly at: string
  readonly until: Day
  readonly cancellable: boolean
  readonly remindOn: Day
  readonly revealedAt: string | null
  readonly used: Use | null
  readonly tracking: { readonly carrier: string; readonly number: string } | null
  readonly rating: { readonly stars: number; readonly words: string; readonly at: string } | null
}

const MOST_STEPS = 40

/** One step further; the oldest but the first give way where there are too many. */
export const stepped = <R extends Redemption>(redemption: R, state: RedemptionState, now: number, words?: string) => {
  const step = { state, at: shanghaiIso(now), ...(words === undefined ? {} : { words }) }
  const steps = [...redemption.steps.slice(0, 1), ...redemption.steps.slice(1).slice(-(MOST_STEPS - 2)), step]
  return { ...redemption, state, steps }
}

/** Nothing more happens with it by itself. */
const AT_REST = { dueAt: NOT_DUE, remindOn: NEVER }

/** The instant after the last day on which it can be used. */
export const lapsesAt = (until: Day): string => (until === NEVER ? NOT_DUE : shanghaiIso(endOfDay(until)))

/** The day on which its member is reminded of what can be used until `until`; NEVER where it was got so short before that it needs no telling. */
export const remindOn = (until: Day, gotOn: Day): Day => {
  if (until === NEVER) return NEVER
  const day = addDays(until, -LIMITS.prizeReminderDays)
  return day > gotOn ? day : NEVER
}

/** How it stands on a day: what can no longer be used has lapsed, whether or not the job has been there. */
export const stateOn = ({ state, until }: Pick<Redemption, 'state' | 'until'>, today: Day): RedemptionState =>
  state === 'waiting' && until < today ? 'lapsed' : state

/** Whether it is handed over, or done, by somebody who is shown its code. */
export const isHandedOver = ({ kind, handover }: Pick<Redemption, 'kind' | 'handover'>): boolean =>
  kind === 'service' || (kind === 'goods' && handover === 'pickup')

/** States in which it can still be used, or is on its way. */
export const OPEN_STATES = ['unpaid', 'waiting', 'to_ship', 'shipped'] as const satisfies readonly RedemptionState[]

export const isOpen = (redemption: Pick<Redemption, 'state' | 'until'>, today: Day): boolean =>
  (OPEN_STATES as readonly RedemptionState[]).includes(stateOn(redemption, today))

/** Whether its member may take it back: as long as nothing was handed over, sent or shown, and whatever is not paid yet. */
export const canCancel = (redemption: Redemption, today: Day): boolean =>
  redemption.state === 'unpaid' ||
  (redemption.cancellable && redemption.revealedAt === null && ['waiting', 'to_ship'].includes(stateOn(redemption, today)))

/** Whether the question of satisfaction is open: it was used, and nobody has answered yet. */
export const asksRating = ({ state, rating }: Pick<Redemption, 'state' | 'rating'>): boolean =>
  (state === 'done' || state === 'shipped') && rating === null

const ENDED_WORDS: Partial<Record<RedemptionState, string>> = { cancelled: '已取消，不能再使用', unpaid: '还没有付款，不能使用' }

const ended = (state: RedemptionState): Refusal => refuse('over', ENDED_WORDS[state] ?? '已过期，不能再使用')

/** `已于 2026-11-24 10:00 在门店 S001 核销` */
export const usedWords = ({ at, storeId }: Use): string => `已于 ${dayOf(instantOf(at))} ${clockTime(instantOf(at))} 在门店 ${storeId} 核销`

/** Handed over at the counter, once. */
export const useVoucher = <R extends Redemption>(redemption: R, use: Use, now: number): R | Refusal => {
  if (!isHandedOver(redemption)) return refuse('not_found', '没有找到这个领取码')
  if (redemption.used) return refuse('conflict', usedWords(redemption.used))
  const state = stateOn(redemption, dayOf(now))
  if (state !== 'waiting') return ended(state)
  return { ...stepped(redemption, 'done', now, usedWords(use)), ...AT_REST, used: use }
}

/** Until when a hand-over can be taken back (Shanghai ISO); undefined where it cannot. */
export const undoUntil = ({ used }: Pick<Redemption, 'used'>, now: number): string | undefined => {
  if (used === null) return undefined
  const until = instantOf(used.at) + LIMITS.undoMinutes * 60_000
  return now < until ? shanghaiIso(until) : undefined
}

/** A hand-over is taken back: the voucher waits again, until the day that it had. What was said of it is void. */
export const unuseVoucher = <R extends Redemption>(redemption: R, reason: string, now: number): R | Refusal => {
  if (redemption.used === null) return refuse('conflict', '还没有核销，无需撤销')
  if (undoUntil(redemption, now) === undefined) return refuse('over', `核销超过 ${LIMITS.undoMinutes} 分钟，不能撤销`)
  return {
    ...stepped(redemption, 'waiting', now, `核销已撤销：${reason}`),
    dueAt: lapsesAt(redemption.until),
    remindOn: remindOn(redemption.until, dayOf(now)),
    used: null,
    rating: null,
  }
}

/** Goods are on their way. */
export const sendOff = <R extends Redemption>(redemption: R, by: { carrier: string; number: string }, now: number): R | Refusal => {
  if (redemption.state === 'cancelled' || redemption.state === 'lapsed') return ended(redemption.state)
  if (redemption.state !== 'to_ship') return refuse('conflict', '已发货，或无需发货')
  const dueAt = shanghaiIso(now + LIMITS.shippedDays * 86_400_000)
  return { ...stepped(redemption, 'shipped', now, `${by.carrier} ${by.number}`), dueAt, remindOn: NEVER, tracking: by }
}

/** What was sent counts as received. */
export const received = <R extends Redemption>(redemption: R, now: number): R =>
  redemption.state === 'shipped' ? { ...stepped(redemption, 'done', now), ...AT_REST } : redemption

/** The codes of a coupon are shown to their owner: from then on it is used. */
export const revealed = <R extends Redemption>(redemption: R, now: number): R | Refusal => {
  if (redemption.kind !== 'coupon') return refuse('not_found')
  if (redemption.revealedAt !== null) return redemption
  const state = stateOn(redemption, dayOf(now))
  if (state !== 'waiting') return ended(state)
  return { ...stepped(redemption, 'done', now, '已查看券码'), ...AT_REST, revealedAt: shanghaiIso(now) }
}

/** It ends without having been used. Money that was paid for it is owed back from then on, and the job sees to it. */
export const endedBy = <R extends Redemption>(redemption: R, state: 'cancelled' | 'lapsed', now: number, words?: string): R => {
  const payment = owedBack(redemption.payment)
  const dueAt = isRefundOwed({ payment }) ? shanghaiIso(now) : NOT_DUE
  return { ...stepped(redemption, state, now, words), ...AT_REST, dueAt, payment }
}

/** Its member says how it was; what was sent has arrived, then. */
export const rated = <R extends Redemption>(redemption: R, stars: number, words: string, now: number): R | Refusal => {
  if (redemption.rating !== null) return refuse('conflict', '已评价过，谢谢您')
  if (!asksRating(redemption)) return refuse('not_yet', '领取或使用之后再来评价')
  return { ...received(redemption, now), rating: { stars, words, at: shanghaiIso(now) } }
}
