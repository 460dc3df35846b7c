import fc from 'fast-check'
import everyday from '../../../config/programs/everyday'
import { newAccount } from '../../../tests/support/examples'
import type { DailyDocument } from '../../../shared/contracts/documents/daily'
import { totalOf } from '../../../shared/domain/ledger'
import type { Cap } from '../../../shared/domain/program'
import { addDays, startOfDay } from '../../../shared/domain/time'
import { settled } from '../ledger/settle'
import { written } from '../ledger/post'
import { MemoryStore } from '../../../tests/support/memory-store'
import { openDaily } from './documents'
import { type DailyKind, freeLeft, pay, type Payment } from './pay'

const MEMBER = '6204817735'
const FIRST = '2026-11-25'

const ofKind: readonly DailyKind[] = ['checkin', 'task', 'activity', 'share', 'referral']
const ownCap: Cap = { per: 'member', period: 'day', points: 30, times: 3 }

/** Payments one after the other, some hours apart. */
const payments = fc.array(
  fc.record({
    kind: fc.constantFrom(...ofKind),
    points: fc.nat(70),
    holdDays: fc.constantFrom(0, 0, 7),
    isFree: fc.boolean(),
    isCapped: fc.boolean(),
    laterHours: fc.nat(30),
  }),
  { minLength: 1, maxLength: 40 },
)

const paymentOf = (i: number, now: number, day: string, more: Pick<Payment, 'kind' | 'points' | 'holdDays' | 'isFree'>): Payment => ({
  ...more,
  key: `${more.kind}:${i}`,
  title: '测试',
  lead: '您今日签到',
  steps: ['一步'],
  day,
  program: everyday,
  now,
  actor: { kind: 'member', id: MEMBER },
  cause: {},
})

const begun = async (race: DailyDocument['race']): Promise<DailyDocument> => ({
  ...(await openDaily(new MemoryStore(), MEMBER)).daily,
  race,
})

it('never pays more than the free limit of a day or a cap, whatever comes in which order, and books what it says', async () => {
  const blank = await begun({ week: '2026-11-23', points: 0 })
  fc.assert(
    fc.property(payments, (steps) => {
      let account = newAccount(MEMBER)
      let daily = blank
      let hours = 0
      const free = new Map<string, number>()
      const capped = new Map<string, number>()
      for (const [i, { isCapped, laterHours, ...more }] of steps.entries()) {
        hours += laterHours
        const now = startOfDay(FIRST) + hours * 3_600_000
        const day = addDays(FIRST, Math.floor(hours / 24))
        const left = freeLeft(everyday, daily, day)
        const payment = { ...paymentOf(i, now, day, more), ...(isCapped ? { caps: [{ id: 'own', caps: [ownCap] }] } : {}) }
        const paid = pay(
          settled(account, now, () => everyday),
          daily,
          payment,
        )
        const entry = paid.brought.draft
        expect(entry.points + totalOf(entry.held ?? [])).toBe(paid.points)
        expect(paid.points).toBeGreaterThanOrEqual(0)
        expect(paid.points).toBeLessThanOrEqual(more.points)
        if (more.isFree) free.set(day, (free.get(day) ?? 0) + paid.points)
        if (isCapped) capped.set(day, (capped.get(day) ?? 0) + paid.points)
        if (more.isFree && !isCapped) expect(paid.points).toBe(Math.min(more.points, left))
        if (!more.isFree && !isCapped) expect(paid.points).toBe(more.points)
        account = written({ account: paid.state.account, drafts: paid.state.drafts, tell: paid.tell }, now).account
        daily = paid.daily
      }
      for (const sum of free.values()) expect(sum).toBeLessThanOrEqual(everyday.daily.pointsPerDay)
      for (const sum of capped.values()) expect(sum).toBeLessThanOrEqual(30)
    }),
  )
})

it('says what cut a payment, makes an entry of nothing, and tells nobody of it', async () => {
  const daily = await begun(null)
  const now = startOfDay(FIRST)
  const before = settled(newAccount(MEMBER), now, () => everyday)
  const full = pay(before, daily, paymentOf(1, now, FIRST, { kind: 'share', points: 120, holdDays: 0, isFree: true }))
  expect(full.points).toBe(100)
  expect(full.brought.draft.steps).toContain('每人每日最多 100 分,本次计 100 分')
  const empty = pay(full.state, full.daily, paymentOf(2, now, FIRST, { kind: 'share', points: 10, holdDays: 0, isFree: true }))
  expect(empty.points).toBe(0)
  expect(empty.state.drafts).toHaveLength(2)
  expect(empty.tell(empty.state.books)).toEqual([])
  expect(full.tell(full.state.books)).toHaveLength(1)
})

it('adds to the week of who is in the race, begins a new one at nothing, and shows nobody else', async () => {
  const day = '2026-11-30'
  const now = startOfDay(day)
  const before = settled({ ...newAccount(MEMBER), name: '林溪' }, now, () => everyday)
  const payment = paymentOf(1, now, day, { kind: 'checkin', points: 5, holdDays: 0, isFree: true })
  const raced = pay(before, await begun({ week: '2026-11-23', points: 40 }), payment)
  expect(raced.daily.race).toEqual({ week: day, points: 5 })
  expect(raced.replace).toMatchObject([['racers', { _id: MEMBER, week: day, points: 5, maskedName: '林*' }]])
  expect(pay(before, await begun(null), payment).replace).toEqual([])
})
