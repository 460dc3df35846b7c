import type { Account } from '../../../shared/contracts/documents/account'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { withEarned } from '../../../shared/domain/badges'
import { type CapCounts, capWords, countGiven, memberRoom } from '../../../shared/domain/earning'
import { type Actor, applyChange, type Books, type EntryDraft } from '../../../shared/domain/ledger'
import type { EntryKind } from '../../../shared/domain/ledger/kinds'
import type { Cap, Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { type Day, dayOf, instantOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import type { Told } from '../inbox/promise'
import { income } from '../ledger/income'
import type { Filed } from '../ledger/post'
import type { Settled } from '../ledger/settle'
import { type Brought, pointsTold } from '../sales/points-told'
import { raced, racerOf } from './race'

/** Entries of what members do between purchases. */
export type DailyKind = Extract<EntryKind, 'checkin' | 'task' | 'activity' | 'share' | 'referral'>

/** What is to be paid, and for what. */
export interface Payment {
  /** Business key of the entry: it is paid once, for ever. */
  readonly key: string
  readonly kind: DailyKind
  readonly title: string
  /** `您今日签到`: the beginning of the sentence that the member is told; null to tell nothing. */
  readonly lead: string | null
  readonly points: number
  readonly holdDays: number
  /** Why so many, before any cap. */
  readonly steps: readonly string[]
  /** The Shanghai day that it is about: caps and the days of holding count by it. */
  readonly day: Day
  /** In force now. */
  readonly program: Program
  readonly now: number
  readonly actor: Actor
  readonly cause: Readonly<Record<string, unknown>>
  /** Whether it counts within `pointsPerDay`: all that needs nobody's purchase. */
  readonly isFree: boolean
  /** What tells it from other work under the same key; by the key alone where it says nothing. */
  readonly inputDigest?: string
  /** Further caps, by id in the counters of the member. */
  readonly caps?: readonly { readonly id: string; readonly caps: readonly Cap[] }[]
}

/** The state with one more entry. `points` are what the caps left of it, held ones included. */
export interface Paid {
  readonly state: Settled
  readonly daily: DailyDocument
  readonly points: number
  readonly brought: Brought
  readonly tell: (after: Books) => readonly Told[]
  /** Documents beside the account and `daily`: the member's place in the race. */
  readonly replace: Filed
}

/** What makes two payments under one key the same. */
export const paymentDigest = (key: string): string => digestOf({ paid: key })

/** What everything free together may give to a member on a day, as the counters call it. */
const FREE = 'daily'

/** Pays within all caps, notes it in the counters and in the race, and gives the badges that it brings. An entry is made even of nothing. */
export const pay = (before: Settled, daily: DailyDocument, payment: Payment): Paid => {
  const { program, day, now, key, kind, title } = payment
  const limits = [...(payment.caps ?? []), ...(payment.isFree ? [freeLimit(program)] : [])]
  const { points, words, capCounts } = within(daily.capCounts, payment.points, limits, day)
  const terms = { program, tier: before.account.tier, livesFrom: day, heldFrom: day, today: dayOf(now), bought: false }
  const { change, steps, opened } = income(before.books, [{ points, holdDays: payment.holdDays }], terms)
  const draft: EntryDraft = {
    ...change,
    _id: key,
    kind,
    title,
    steps: [...payment.steps, ...words, ...steps],
    actor: payment.actor,
    programVersion: program.version,
    inputDigest: payment.inputDigest ?? paymentDigest(key),
    orderId: null,
    storeId: null,
    cause: { ...payment.cause, paid: points, openedOn: opened.openedOn, heldUntil: opened.heldUntil },
  }
  const brought = { draft, held: opened.heldUntil }
  const books = applyChange(before.books, change)
  const after = raced({ ...daily, capCounts }, points, now)
  return {
    state: { account: badged(before.account, books.balance, after, program, now), books, drafts: [...before.drafts, draft] },
    daily: after,
    points,
    brought,
    tell: (told) => (payment.lead === null || points === 0 ? [] : [pointsTold(payment.lead, brought, told)]),
    replace: points > 0 ? racerOf(before.account, after, now) : [],
  }
}

const freeLimit = ({ daily: { pointsPerDay } }: Program) => ({
  id: FREE,
  caps: [{ per: 'member', period: 'day', points: pointsPerDay, times: null }] as readonly Cap[],
})

/** What of `wanted` the limits leave, the counters after it, and the limit that cut it in words. */
const within = (
  counts: CapCounts,
  wanted: number,
  limits: readonly { readonly id: string; readonly caps: readonly Cap[] }[],
  day: Day,
): { readonly points: number; readonly words: readonly string[]; readonly capCounts: DailyDocument['capCounts'] } => {
  const rooms = limits.map(({ id, caps }) => memberRoom(id, caps, counts, day))
  const tightest = rooms.reduce<(typeof rooms)[number] | undefined>(
    (least, room) => (least && least.points <= room.points ? least : room),
    undefined,
  )
  const points = Math.min(wanted, tightest?.points ?? Infinity)
  return {
    points,
    words: points < wanted && tightest?.cap ? [`${capWords(tightest.cap)},本次计 ${grouped(points)} 分`] : [],
    capCounts: limits.reduce<CapCounts>(
      (sum, { id, caps }) => countGiven(sum, id, caps, points, day),
      counts,
    ) as DailyDocument['capCounts'],
  }
}

/** What can still be earned on a day by what needs nobody's purchase. */
export const freeLeft = (program: Program, { capCounts }: Pick<DailyDocument, 'capCounts'>, day: Day): number =>
  memberRoom(FREE, freeLimit(program).caps, capCounts, day).points

const badged = (account: Account, balance: number, daily: DailyDocument, program: Program, now: number): Account => ({
  ...account,
  badges: withEarned(account.badges, {
    program,
    today: dayOf(now),
    joinedOn: dayOf(instantOf(account.joinedAt)),
    hasPurchased: account.firstOrderId !== null && account.firstOrderId !== undefined,
    tier: account.tier,
    balance,
    bestStreak: daily.streak.best,
    invited: daily.invited,
  }),
})
