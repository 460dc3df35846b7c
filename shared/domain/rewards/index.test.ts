import fc from 'fast-check'
import { rewardFor, rewarding } from '../../../tests/support/rewards'
import type { Reward, RewardKind } from '../program'
import { addDays, NEVER } from '../time'
import { celebrationsBetween, DEEDS, giftOf, nextOccasionOn, rewardKeys, rewardWords } from '.'

const DAY = '2026-11-24'
const NEW = { tier: 'normal', capCounts: {} }
const PROGRAM = rewarding()
const give = (reward: Reward, amountFen?: number, rewarded = NEW) => giftOf(PROGRAM, reward, rewarded, DAY, amountFen)
const PER_TEN_YUAN = { points: 0, amount: { points: 1, perFen: 1_000 } }

describe.each(Object.keys(DEEDS) as RewardKind[])('the reward kind %s', (on) => {
  const reward = rewardFor(on, { name: '某礼' })

  it('says in words what it is for and what it gives', () => {
    const { when, gives, limits } = rewardWords(PROGRAM, reward)
    expect(when).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/)])
    expect(gives).toBe('赠 100 分')
    expect(limits).toEqual([])
    expect(DEEDS[on].lead(50_000)).toMatch(/[\u4e00-\u9fff]/)
  })

  it('explains what it gave', () => {
    expect(give(reward)).toEqual({ points: 100, steps: [expect.stringMatching(/^某礼:.+,赠 100 分$/)], capCounts: {} })
  })
})

describe('what a reward comes to', () => {
  it.each([
    [50_000, 50, '储值赠分:500 元 × 1 分/10 元 = 50 分'],
    [50_999, 50, '储值赠分:509.99 元 × 1 分/10 元 = 50 分'],
    [999, 0, '储值赠分:不足 10 元,不计分'],
  ])('follows the amount of %i fen: %i points', (amountFen, points, step) => {
    expect(give(rewardFor('top_up', { name: '储值赠分', ...PER_TEN_YUAN }), amountFen)).toMatchObject({ points, steps: [step] })
  })

  it('is nothing for other tiers than its own, and says so', () => {
    const gold = rewardFor('birthday', { name: '金卡生日礼', tiers: ['silver', 'gold'] })
    expect(give(gold)).toEqual({ points: 0, steps: ['金卡生日礼:限银卡会员、金卡会员'], capCounts: {} })
    expect(give(gold, 0, { ...NEW, tier: 'gold' }).points).toBe(100)
    expect(rewardWords(PROGRAM, gold).when).toEqual(['生日当天', '限银卡会员、金卡会员'])
  })

  it('never exceeds a cap, counts what it gave, and names the cap that bit', () => {
    const capped = rewardFor('top_up', { ...PER_TEN_YUAN, caps: [{ per: 'member', period: 'month', points: 80, times: null }] })
    const first = give(capped, 50_000)
    expect(first).toMatchObject({ points: 50, capCounts: { 'top-up/month': { period: '2026-11', points: 50, times: 1 } } })
    const second = give(capped, 50_000, { ...NEW, capCounts: first.capCounts })
    expect(second.points).toBe(30)
    expect(second.steps[1]).toBe('每人每月最多 80 分,本次计 30 分')
    expect(give(capped, 50_000, { ...NEW, capCounts: second.capCounts })).toMatchObject({ points: 0 })
  })
})

describe('the keys', () => {
  const reward = rewardFor('birthday')
  it('give once for all, once a year, or once for each event', () => {
    expect(rewardKeys.once(reward, '6204817735')).toBe('reward:birthday:6204817735')
    expect(rewardKeys.yearly(reward, '6204817735', 2027)).toBe('reward:birthday:6204817735:2027')
    expect(rewardKeys.event('TOPUP-1')).toBe('event:TOPUP-1')
  })
})

describe('the days of a member', () => {
  const born = (birthday: string | null, joinedOn = '2026-11-24') => ({ birthday, joinedOn })

  it.each([
    ['a birthday later this year', born('12-31'), DAY, '2026-12-31'],
    ['a birthday of today, which begins with the next year', born('11-24', '2026-11-25'), DAY, '2027-11-24'],
    ['the anniversary where no birthday is known', born(null), DAY, '2027-11-24'],
    ['whichever comes first', born('03-01'), '2027-03-01', '2027-11-24'],
    ['29 February, kept on the 28th of a common year', born('02-29'), '2026-12-01', '2027-02-28'],
    ['29 February in a leap year', born('02-29'), '2027-12-01', '2028-02-29'],
    ['joining on 29 February', born(null, '2028-02-29'), '2028-02-29', '2029-02-28'],
  ])('come next with %s', (_, member, day, expected) => expect(nextOccasionOn(member, day)).toBe(expected))

  it('fall together where a member joined on a birthday', () => {
    expect(celebrationsBetween(born('11-24'), '2027-11-23', '2027-11-24')).toEqual([
      { kind: 'birthday', day: '2027-11-24' },
      { kind: 'anniversary', day: '2027-11-24' },
    ])
  })

  it('are never skipped nor counted twice, wherever a look ends and the next begins', () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2026-11-24', n))
    const birthday = fc.constantFrom(null, '01-01', '02-28', '02-29', '11-24', '12-31')
    fc.assert(
      fc.property(birthday, day, day, day, (birthday, ...days) => {
        const [joinedOn, from, until] = days.sort() as [string, string, string]
        const member = { birthday, joinedOn }
        const whole = celebrationsBetween(member, from, until)
        const steps = []
        for (let next = nextOccasionOn(member, from); next <= until; next = nextOccasionOn(member, next)) steps.push(next)
        expect(steps).toEqual([...new Set(whole.map(({ day }) => day))])
        expect(nextOccasionOn(member, until)).not.toBe(NEVER)
      }),
    )
  })
})
