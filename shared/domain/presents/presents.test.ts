import fc from 'fast-check'
import { NO_DAILY, type Presents } from '../program'
import { addDays, shanghaiIso } from '../time'
import {
  areOwnAccounts,
  barOfParty,
  canStepBack,
  countPresent,
  ended,
  hasCooled,
  isOnItsWay,
  isOpenToTake,
  lapsedOf,
  NOT_ON_ITS_WAY,
  type Present,
  presentStateAt,
  presentUntil,
  presentWords,
  roomOf,
  taken,
  uncountPresent,
  unfitPresent,
} from '.'

const TERMS: Presents = {
  least: 100,
  mostPerPresent: 500,
  mostPerDay: 800,
  mostPerMonth: 2_000,
  answerDays: 3,
  coolingHours: 24,
  memberDays: 30,
}
const HOUR = 3_600_000
const NOW = Date.parse('2026-11-30T10:00:00+08:00')
const TODAY = '2026-11-30'

const OFFERED: Present = {
  giverId: 'giver',
  friendId: null,
  points: 300,
  lots: [
    { expiresOn: '2026-11-30', points: 100 },
    { expiresOn: '2026-12-31', points: 200 },
  ],
  coolingHours: 24,
  state: 'offered',
  takenAt: null,
  endedAt: null,
  reason: null,
  lapsed: 0,
  dueAt: shanghaiIso(NOW + 72 * HOUR),
}
const COOLING = taken(OFFERED, 'friend', NOW)

describe('limits of a giver', () => {
  it.each([
    [99, 'invalid'],
    [100, undefined],
    [500, undefined],
    [501, 'invalid'],
  ])('%i points at once: %s', (points, code) => expect(unfitPresent(TERMS, {}, points, TODAY)?.refused).toBe(code))

  it('leave what has not been given that day and that month', () => {
    const { counts } = countPresent({}, 500, TODAY)
    expect(unfitPresent(TERMS, counts, 300, TODAY)).toBeUndefined()
    expect(unfitPresent(TERMS, counts, 301, TODAY)).toMatchObject({ refused: 'limit_reached', message: '今日还可转赠 300 分' })
    expect(unfitPresent(TERMS, counts, 500, addDays(TODAY, 1))).toBeUndefined()
    expect(roomOf(TERMS, counts, 250, TODAY)).toEqual({ leftToday: 300, leftThisMonth: 1_500, most: 250 })
    expect(roomOf(TERMS, counts, 99, TODAY).most).toBe(0)
  })

  it('are never exceeded by what is on its way or has arrived, and give back what came back in its own day and month', () => {
    const step = fc.record({ points: fc.integer({ min: 1, max: 600 }), days: fc.nat(2), backs: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let today = '2026-11-20'
        let counts: Parameters<typeof countPresent>[0] = {}
        const out: { on: string; points: number; keys: readonly { key: string; period: string }[] }[] = []
        const given = (period: string) => out.filter(({ on }) => on.startsWith(period)).reduce((sum, { points }) => sum + points, 0)
        for (const { points, days, backs } of steps) {
          today = addDays(today, days)
          const isRoom = given(today) + points <= TERMS.mostPerDay && given(today.slice(0, 7)) + points <= TERMS.mostPerMonth
          const isFit = points >= TERMS.least && points <= TERMS.mostPerPresent
          expect(unfitPresent(TERMS, counts, points, today) === undefined).toBe(isFit && isRoom)
          if (isFit && isRoom) {
            const counted = countPresent(counts, points, today)
            counts = counted.counts
            out.push({ on: today, points, keys: counted.keys })
          }
          const back = backs === 0 ? out.pop() : undefined
          if (back) counts = uncountPresent(counts, back.keys, back.points)
        }
      }),
    )
  })
})

describe('who may take part', () => {
  const party = { frozen: false, dormant: false, joinedAt: '2026-10-31T23:59:59.000+08:00' }
  it.each([
    [{}, undefined],
    [{ joinedAt: '2026-11-01T00:00:00.000+08:00' }, 'not_eligible'],
    [{ frozen: true }, 'account_frozen'],
    [{ dormant: true }, 'not_eligible'],
  ])('%j: %s', (change, code) => expect(barOfParty({ ...party, ...change }, TERMS, NOW)?.refused).toBe(code))

  const ties = { samePhone: false, samePerson: false, sameDevice: false }
  it.each([
    [{}, false],
    [{ samePhone: true }, true],
    [{ samePerson: true }, true],
    [{ sameDevice: true }, true],
  ])('%j is one person: %s', (change, own) => expect(areOwnAccounts(NO_DAILY.risk, { ...ties, ...change })).toBe(own))

  it('follows the weights of the programme', () => {
    const weights = { ...NO_DAILY.risk.weights, same_device: 0 }
    expect(areOwnAccounts({ ...NO_DAILY.risk, weights }, { ...ties, sameDevice: true })).toBe(false)
  })
})

describe('a present', () => {
  it('waits for a friend until its time is over, whether or not the job has been there', () => {
    expect([isOpenToTake(OFFERED, NOW + 72 * HOUR - 1), isOpenToTake(OFFERED, NOW + 72 * HOUR)]).toEqual([true, false])
    expect(presentStateAt(OFFERED, NOW + 72 * HOUR)).toBe('lapsed')
    expect(presentUntil(OFFERED, NOW)).toBe(OFFERED.dueAt)
    expect(presentUntil(OFFERED, NOW + 72 * HOUR)).toBeUndefined()
  })

  it('can be given up by both while it cools, and by nobody afterwards', () => {
    expect(COOLING).toMatchObject({ state: 'cooling', friendId: 'friend', dueAt: shanghaiIso(NOW + 24 * HOUR) })
    for (const side of ['giver', 'friend'] as const) {
      expect(canStepBack(COOLING, side, NOW + 24 * HOUR - 1)).toBe(true)
      expect(canStepBack(COOLING, side, NOW + 24 * HOUR)).toBe(false)
    }
    expect([canStepBack(OFFERED, 'giver', NOW), canStepBack(OFFERED, 'friend', NOW)]).toEqual([true, false])
    expect(hasCooled(COOLING, NOW + 24 * HOUR)).toBe(true)
  })

  it('says what of it has died, and keeps that once it has ended', () => {
    expect([lapsedOf(OFFERED, TODAY), lapsedOf(OFFERED, '2026-12-01'), lapsedOf(OFFERED, '2027-01-01')]).toEqual([0, 100, 300])
    const given = ended(COOLING, { state: 'given' }, 100, NOW)
    expect(lapsedOf(given, '2027-06-01')).toBe(100)
    expect(given).toMatchObject({ state: 'given', endedAt: shanghaiIso(NOW), dueAt: NOT_ON_ITS_WAY, reason: null })
    expect(isOnItsWay(given)).toBe(false)
  })

  it('says in words how it stands', () => {
    const lapsed = (reason: 'unanswered' | 'giver_left' | 'friend_frozen') => ended(COOLING, { state: 'lapsed', reason }, 0, NOW)
    const words = [
      presentWords(OFFERED, NOW + 72 * HOUR),
      presentWords(COOLING, NOW + 24 * HOUR),
      presentWords(ended(COOLING, { state: 'given' }, 100, NOW), NOW),
      presentWords(ended(COOLING, { state: 'refused' }, 0, NOW), NOW),
      presentWords(ended(COOLING, { state: 'withdrawn' }, 0, NOW), NOW),
      presentWords(lapsed('unanswered'), NOW),
      presentWords(lapsed('giver_left'), NOW),
      presentWords(lapsed('friend_frozen'), NOW),
    ]
    expect(words).toEqual([
      '无人领取，积分即将退回',
      '正在到账',
      '已到账，其中 100 分途中到期',
      '好友没有接受，积分已退回',
      '赠送方已撤回',
      '无人领取，积分已退回',
      '赠送方已注销，积分作废',
      '接受方的会员卡已挂失，积分已退回',
    ])
    expect(presentWords(OFFERED, NOW)).toMatch(/^等待好友领取，.*前有效$/)
    expect(presentWords(COOLING, NOW)).toMatch(/^已接受，.*到账，在此之前双方都可以反悔$/)
  })
})
