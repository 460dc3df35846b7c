import { minuteInWords } from '../expiry'
import { grouped } from '../text'
import { type Day, dayOf, instantOf, shanghaiIso } from '../time'
import type { Lot } from '../ledger'
import { type LapseReason, NOT_ON_ITS_WAY, type PresentSide, type PresentState } from './kinds'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** What decides what can be done with a present. */
export interface Present {
  readonly giverId: string
  readonly friendId: string | null
  readonly points: number
  readonly lots: readonly Lot[]
  readonly coolingHours: number
  readonly state: PresentState
  readonly takenAt: string | null
  readonly endedAt: string | null
  readonly reason: LapseReason | null
  readonly lapsed: number
  readonly dueAt: string
}

/** Until when a friend may take up what is offered at `now`. */
export const answerUntil = (now: number, answerDays: number): string => shanghaiIso(now + answerDays * DAY_MS)

const isDue = ({ dueAt }: Present, now: number): boolean => now >= instantOf(dueAt)

/** How it stands at an instant: what nobody took up in time is on its way back, whether or not the job has been there. */
export const presentStateAt = (present: Present, now: number): PresentState =>
  present.state === 'offered' && isDue(present, now) ? 'lapsed' : present.state

/** Whether a friend can take it up. */
export const isOpenToTake = (present: Present, now: number): boolean => presentStateAt(present, now) === 'offered'

/** Whether the cooling-off is over, so that nobody can step back any more. */
export const hasCooled = (present: Present, now: number): boolean => present.state === 'cooling' && isDue(present, now)

/** Whether the time that it had to be taken up in is over. */
export const isUnanswered = (present: Present, now: number): boolean => present.state === 'offered' && isDue(present, now)

/** Whether the points are on their way still. */
export const isOnItsWay = ({ state }: Pick<Present, 'state'>): boolean => state === 'offered' || state === 'cooling'

/** Whether one of the two can step back: the giver as long as it waits or cools, the friend while it cools. */
export const canStepBack = (present: Present, side: PresentSide, now: number): boolean =>
  side === 'giver' ? isOnItsWay(present) && !hasCooled(present, now) : present.state === 'cooling' && !hasCooled(present, now)

/** A friend takes it up: from now on both can step back for a while. The caller has seen that it is open. */
export const taken = <P extends Present>(present: P, friendId: string, now: number): P => ({
  ...present,
  friendId,
  state: 'cooling',
  takenAt: shanghaiIso(now),
  dueAt: shanghaiIso(now + present.coolingHours * HOUR_MS),
})

/** How a present ends. */
export interface PresentEnd {
  readonly state: Exclude<PresentState, 'offered' | 'cooling'>
  readonly reason?: LapseReason
  /** Who refused it, where nobody had taken it up. */
  readonly friendId?: string
}

/** It has arrived, or is back. */
export const ended = <P extends Present>(present: P, { state, reason, friendId }: PresentEnd, lapsed: number, now: number): P => ({
  ...present,
  ...(friendId === undefined ? {} : { friendId }),
  state,
  reason: reason ?? null,
  endedAt: shanghaiIso(now),
  lapsed,
  dueAt: NOT_ON_ITS_WAY,
})

/** Points of it that are dead on a day; what it came to once it has ended. */
export const lapsedOf = (present: Present, today: Day): number =>
  isOnItsWay(present) ? present.lots.reduce((sum, { expiresOn, points }) => (expiresOn < today ? sum + points : sum), 0) : present.lapsed

const diedWords = (lapsed: number): string => (lapsed > 0 ? `，其中 ${grouped(lapsed)} 分途中到期` : '')

const REASONS: Record<LapseReason, string> = {
  unanswered: '无人领取',
  giver_frozen: '赠送方的会员卡已挂失',
  friend_frozen: '接受方的会员卡已挂失',
  giver_left: '赠送方已注销',
  friend_left: '接受方已注销',
}

/** How it stands, in one sentence for both. */
export const presentWords = (present: Present, now: number): string => {
  const { state, dueAt, reason, lapsed } = present
  switch (state) {
    case 'offered':
      return isUnanswered(present, now) ? '无人领取，积分即将退回' : `等待好友领取，${minuteInWords(dueAt, dayOf(now))} 前有效`
    case 'cooling':
      return hasCooled(present, now) ? '正在到账' : `已接受，${minuteInWords(dueAt, dayOf(now))} 到账，在此之前双方都可以反悔`
    case 'given':
      return `已到账${diedWords(lapsed)}`
    case 'refused':
      return `好友没有接受，积分已退回${diedWords(lapsed)}`
    case 'withdrawn':
      return `赠送方已撤回${diedWords(lapsed)}`
    case 'lapsed':
      return `${REASONS[reason ?? 'unanswered']}，${reason === 'giver_left' ? '积分作废' : `积分已退回${diedWords(lapsed)}`}`
  }
}

/** Until when it waits for a friend, or when the points arrive; undefined once it has ended. */
export const presentUntil = (present: Present, now: number): string | undefined =>
  isOnItsWay(present) && presentStateAt(present, now) === present.state ? present.dueAt : undefined
