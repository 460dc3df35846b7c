import type { CardAnswer } from '@shared/contracts'
import { cardView, gainBetween, hasCode } from './view-model'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const CARD: CardAnswer = {
  memberRef: '6204817735',
  tier: 'normal',
  tierName: '普通会员',
  growth: 0,
  status: 'active',
  balance: 1280,
  pending: 0,
  debt: 0,
  expiring: [],
  codeSecret: 'ab',
  codeStepSeconds: 60,
  serverTime: '2026-11-24T10:00:00+08:00',
}

describe('the card in words', () => {
  test('calls a member by name, else by masked phone, else by the end of the number', () => {
    expect(cardView({ ...CARD, name: '小青', maskedPhone: '138****8001' }, NOW).name).toBe('小青')
    expect(cardView({ ...CARD, maskedPhone: '138****8001' }, NOW).name).toBe('会员 138****8001')
    expect(cardView(CARD, NOW).name).toBe('会员 ··7735')
  })

  test('names the lot that dies first and how many follow', () => {
    const expiring = [
      { expiresOn: '2026-12-24', points: 300 },
      { expiresOn: '2027-01-31', points: 980 },
    ]
    expect(cardView({ ...CARD, expiring }, NOW).expiring).toEqual({
      points: '300',
      day: '2026.12.24',
      life: '还有 30 天',
      soon: true,
      more: 1,
    })
  })

  test('never announces a lot of a kept card that has died since', () => {
    const expiring = [
      { expiresOn: '2026-11-23', points: 300 },
      { expiresOn: '2027-06-30', points: 980 },
    ]
    expect(cardView({ ...CARD, expiring }, NOW).expiring).toMatchObject({ points: '980', soon: false, more: 0 })
  })

  test('speaks of debt and pending points only when there are some', () => {
    expect(cardView(CARD, NOW)).not.toHaveProperty('debt')
    expect(cardView({ ...CARD, debt: 30, pending: 1200 }, NOW)).toMatchObject({ debt: '30', pending: '待生效 1,200 分' })
  })

  test('says from when pending points can be spent', () => {
    const pending = (...held: CardAnswer['held'] & object) =>
      cardView({ ...CARD, pending: held.reduce((sum, { points }) => sum + points, 0), held }, NOW).pending
    expect(pending({ releaseOn: '2026-12-18', points: 200 })).toBe('待生效 200 分，12 月 18 日起可用')
    expect(pending({ releaseOn: '2026-12-18', points: 200 }, { releaseOn: '2026-12-20', points: 1000 })).toBe(
      '待生效 1,200 分，12 月 18 日起陆续可用',
    )
    expect(pending({ releaseOn: '2026-11-24', points: 200 })).toBe('待生效 200 分')
  })

  test('announces what runs or comes, and nothing that is over since the card was kept', () => {
    const campaign: CardAnswer['campaign'] = {
      id: 'member-day',
      name: '会员日',
      state: 'coming',
      from: '2026-11-28T10:00:00.000+08:00',
      until: '2026-11-28T22:00:00.000+08:00',
      effect: { kind: 'multiply', permille: 2000 },
    }
    const at = (clock: string) => cardView({ ...CARD, campaign }, Date.parse(`${clock}+08:00`)).campaign
    const title = '会员日 · 双倍积分'
    const span = '11 月 28 日 10:00–22:00'
    expect(at('2026-11-25T08:00')).toEqual({ title, span, countdown: '3 天后开始', running: false })
    expect(at('2026-11-28T10:00')).toEqual({ title, span, countdown: '今天 22:00 结束', running: true })
    expect(at('2026-11-28T22:00')).toBeUndefined()
  })

  test('says until when a tier holds that was risen to', () => {
    const until = (tier: string) => cardView({ ...CARD, tier, tierUntil: '2028-11-24' }, NOW).tierUntil
    expect(['normal', 'silver', 'gold'].map(until)).toEqual([undefined, '等级有效期至 2028.11.24', '等级有效期至 2028.11.24'])
  })

  test('gives a tier that it does not know the first look', () => {
    expect(cardView({ ...CARD, tier: 'diamond' }, NOW).look).toBe('normal')
    expect(cardView({ ...CARD, tier: 'gold' }, NOW).look).toBe('gold')
  })
})

describe('the code of a card', () => {
  test('is there while the card is active and its secret is known', () => {
    expect(hasCode(CARD)).toBe(true)
    expect(hasCode({ ...CARD, codeSecret: '' })).toBe(false)
    expect(hasCode({ ...CARD, status: 'frozen' })).toBe(false)
  })
})

describe('the next tier', () => {
  test('is told with what it still takes, and not at all in the highest', () => {
    const nextTier = { tier: 'gold', tierName: '金卡会员', growth: 50000, missing: 12320 }
    expect(cardView({ ...CARD, growth: 37680, nextTier }, NOW).next).toEqual({
      words: '还差 12,320 元升级金卡会员',
      growth: 37680,
      goal: 50000,
    })
    expect(cardView(CARD, NOW)).not.toHaveProperty('next')
  })
})

describe('what changed while the member was looking', () => {
  test('counts a repaid debt as gained', () => {
    expect(gainBetween({ ...CARD, balance: 0, debt: 100 }, { ...CARD, balance: 298, debt: 0 })).toBe(398)
  })

  test('is nothing between two members, or before the first look', () => {
    expect(gainBetween({ ...CARD, memberRef: '1000000000' }, CARD)).toBe(0)
    expect(gainBetween(undefined, CARD)).toBe(0)
  })
})
