import type { ExpiringAnswer } from '@shared/contracts'
import { expiring as en } from '@/strings/en/expiring'
import { expiring as words } from '@/strings/zh-cn/expiring'
import { costOf, questionOf, unitsWithin } from './asking'
import { doneView } from './done'
import { donationViews, extensionViews, giftViews, lostViews } from './offers'

jest.mock('@/strings', () => ({ strings: () => require('@/strings/zh-cn').zhCN }))

const SAYING = { words, language: 'zh-CN', today: '2026-11-29' } as const
const ENGLISH = { words: en, language: 'en', today: '2026-11-29' } as const

const GIFT = {
  kind: 'gift',
  offerId: 'cream',
  name: '护手霜',
  words: '到店领取。',
  points: 300,
  usualPoints: 500,
  left: 12,
  claimDays: 30,
  art: 'cream',
} as const
const TREES = {
  kind: 'donation',
  offerId: 'trees',
  name: '捐树',
  words: '附凭证。',
  to: '荒漠植绿',
  unitPoints: 100,
  unit: '一棵梭梭树',
  most: 5,
} as const
const STREAK = {
  kind: 'extension',
  offerId: 'streak',
  name: '签到续期',
  words: '连签 7 天。',
  checkIns: 7,
  days: 30,
  run: 3,
  points: 500,
} as const

const ANSWER: ExpiringAnswer = {
  balance: 1_280,
  lots: [
    { expiresOn: '2026-12-02', points: 200 },
    { expiresOn: '2026-12-20', points: 300 },
    { expiresOn: '2027-12-31', points: 780 },
  ],
  soon: { days: 30, points: 500 },
  offers: [GIFT, TREES, STREAK],
  taken: [],
  reinstatable: [
    { entryId: 'expiry:1', diedOn: '2026-11-25', died: 500, points: 250, until: '2026-12-02', livesUntil: '2026-12-29' },
    { entryId: 'expiry:0', diedOn: '2026-11-20', died: 100, points: 50, until: '2026-11-28', livesUntil: '2026-12-29' },
  ],
}
const withOffer = (offer: ExpiringAnswer['offers'][number]): ExpiringAnswer => ({ ...ANSWER, offers: [offer] })
const pick = (offerId: string, units: number, seen: number) => ({ kind: 'offer', offerId, units, seen }) as const

describe('what dying points can buy', () => {
  test('a gift shows its price, its usual one, and what is left', () =>
    expect(giftViews(ANSWER, SAYING)).toMatchObject([
      { price: '300 分', usual: '原价 500 分', notes: ['剩 12 份', '换到后 30 天内到店领取'], hint: undefined },
    ]))

  test('a gift at its usual price strikes nothing out', () =>
    expect(giftViews(withOffer({ ...GIFT, usualPoints: 300 }), SAYING)[0]!.usual).toBeUndefined())

  test.each([
    [{ hint: '本月已换过' }, '本月已换过', 'Not available just now'],
    [{ hint: '已换完', left: 0 }, '已换完', 'All gone'],
    [{ hint: '还差 100 分', points: 600 }, '还差 100 分', '100 expiring points short'],
  ])('a gift that cannot be taken says why, in either language: %j', (change, chinese, english) => {
    const answer = withOffer({ ...GIFT, ...change })
    expect([giftViews(answer, SAYING)[0]!.hint, giftViews(answer, ENGLISH)[0]!.hint]).toEqual([chinese, english])
  })

  test('a donation names its unit and how many the dying points make', () =>
    expect(donationViews(ANSWER, SAYING)).toMatchObject([{ unit: '100 分 = 一棵梭梭树', most: 5, hint: undefined }]))

  test.each([
    [{ run: 3 }, 'checking', '再连签 4 天'],
    [{ run: 7 }, 'ready', undefined],
    [{ run: 20 }, 'ready', undefined],
    [{ run: 7, hint: '本月已延长过' }, 'closed', undefined],
    [{ run: 3, points: 0, hint: '没有快到期的积分' }, 'closed', undefined],
  ] as const)('an extension with %j is %s', (change, state, left) =>
    expect(extensionViews(withOffer({ ...STREAK, ...change }), SAYING)[0]).toMatchObject({ state, left }),
  )

  test('dead points are offered back only as long as they can come', () =>
    expect(lostViews(ANSWER, SAYING)).toEqual([{ id: 'expiry:1', title: '2026.11.25 过期的 500 分', note: '2026.12.02 前可找回 250 分' }]))
})

describe('before anything is done', () => {
  test('the sheet says what it costs, out of which lots, and what is left', () =>
    expect(questionOf(ANSWER, pick('cream', 0, 300), SAYING)!.facts).toEqual([
      { label: '使用积分', values: ['300 分'] },
      { label: '用的是', values: ['2026.12.02 到期的 200 分', '2026.12.20 到期的 100 分'] },
      { label: '之后还有', values: ['980 分'] },
      { label: '领取', values: ['换到后 30 天内到店领取'] },
    ]))

  test('a price that has changed since the tap is pointed out', () => {
    expect(questionOf(ANSWER, pick('cream', 0, 300), SAYING)!.warning).toBeUndefined()
    expect(questionOf(ANSWER, pick('cream', 0, 280), SAYING)!.warning).toContain('300 分')
    expect(questionOf(ANSWER, pick('trees', 2, 200), SAYING)!.warning).toBeUndefined()
  })

  test('what is no longer there asks nothing', () => {
    expect(questionOf(ANSWER, pick('gone', 0, 1), SAYING)).toBeUndefined()
    expect(questionOf(ANSWER, { kind: 'lost', entryId: 'gone' }, SAYING)).toBeUndefined()
  })

  test('a donation costs its units, an extension nothing, and points asked back add to the balance', () => {
    expect(costOf(TREES, 3)).toBe(300)
    expect(costOf(STREAK, 0)).toBe(0)
    expect(questionOf(ANSWER, pick('streak', 0, 0), SAYING)!.facts[0]!.values).toEqual(['500 分各多用 30 天'])
    expect(questionOf(ANSWER, { kind: 'lost', entryId: 'expiry:1' }, SAYING)!.facts.at(-1)!.values).toEqual(['1,530 分'])
  })

  test.each([
    [9, 5, 5],
    [2, 5, 2],
    [1, 0, 1],
  ])('%i units wanted of %i are %i', (wanted, most, units) => expect(unitsWithin(wanted, most)).toBe(units))
})

test('afterwards it says what has come of it', () => {
  const done = { entryId: 'x', points: -300, balance: 980 }
  const gift = { code: 'A', name: '护手霜', until: '2026-12-29', state: 'waiting' } as const
  expect(doneView({ ...done, gift }, words)).toEqual({ title: '换好了', note: '护手霜' })
  const certificate = { number: '1', to: '荒漠植绿', units: 3, unit: '一棵梭梭树', on: '2026-11-29' }
  expect(doneView({ ...done, certificate }, words)).toEqual({ title: '谢谢您' })
  expect(doneView({ ...done, points: 0, extended: { points: 500, until: '2027-01-01' } }, words).note).toBe('500 分现在可用到 2027.01.01')
  expect(doneView({ ...done, points: 250, expiresOn: '2026-12-29' }, words)).toEqual({ title: '已找回', note: '250 分可用到 2026.12.29' })
})
