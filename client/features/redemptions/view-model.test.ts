import type { RedemptionDetail, RedemptionFace } from '@shared/contracts'
import { setLanguage } from '@/strings'
import { redemptionsTable } from '@/strings/redemptions'
import { backFacts, factsOf, groupsOf, rowView, stepViews, untilWords } from './view-model'

const saying = { words: redemptionsTable['zh-CN'], language: 'zh-CN', today: '2026-11-30' } as const
const english = { ...saying, words: redemptionsTable.en, language: 'en' } as const
const FACE: RedemptionFace = {
  redemptionId: 'ABCD-EFGH-JKMN-PQRS',
  giftId: 'tea',
  kind: 'goods',
  name: '明前龙井',
  art: 'tea',
  option: '小罐',
  quantity: 2,
  points: 600,
  fen: 0,
  state: 'waiting',
  at: '2026-11-30T10:00:00+08:00',
  until: '2026-12-30',
  words: '请于 12 月 30 日前到店领取',
}
const DETAIL = {
  ...FACE,
  steps: [
    { state: 'waiting', at: '2026-11-30T10:00:00+08:00', words: '兑换成功' },
    { state: 'done', at: '2026-12-01T11:00:00+08:00', words: '已领取' },
  ],
  lots: [{ expiresOn: '2026-12-31', points: 600 }],
  used: { at: '2026-12-01T11:00:00+08:00', storeId: 'S001' },
} as unknown as RedemptionDetail

test('a row says which, how many, for how much, and what to do', () => {
  expect(rowView(FACE, saying)).toMatchObject({
    what: '小罐 · × 2 · 600 分',
    state: '待使用',
    tone: 'gold',
    note: '请于 12 月 30 日前到店领取',
  })
  expect(rowView({ ...FACE, option: undefined, quantity: 1 }, saying).what).toBe('600 分')
  expect(rowView({ ...FACE, fen: 990, state: 'unpaid' }, saying)).toMatchObject({ what: '小罐 · × 2 · 600 分 + ¥9.90', state: '待付款' })
})

test('in another language a row says what can be told from its dates', () => {
  setLanguage('en')
  expect(rowView(FACE, english).note).toBe('Valid to the end of 30 Dec 2026 · 30 days left')
  expect(rowView({ ...FACE, state: 'done' }, english).note).toBe('')
  setLanguage('zh-CN')
})

test('the latest step stands first', () =>
  expect(stepViews(DETAIL, saying).map(({ title, when, words }) => [title, when, words])).toEqual([
    ['已完成', '2026.12.01 11:00', '已领取'],
    ['待使用', '2026.11.30 10:00', '兑换成功'],
  ]))

test('how long it can be used is said only while it can', () => {
  expect(untilWords(FACE, saying)).toBe('2026.12.30 前（含当日）可用 · 还有 30 天')
  expect(untilWords({ ...FACE, state: 'done' }, saying)).toBeUndefined()
})

test('the facts name the lots and the shop', () =>
  expect(factsOf(DETAIL, saying).map(({ values }) => values.join())).toEqual([
    '明前龙井 小罐 × 2',
    '600 分',
    '2026.12.31 到期的 600 分',
    '2026.11.30 10:00',
    'S001 2026.12.01 11:00',
    'ABCD-EFGH-JKMN-PQRS',
  ]))

test('what comes back is said, and what of it is dead already', () => {
  expect(backFacts({ back: { points: 600, lapsed: 0, fen: 0 } }, saying)).toEqual([{ label: '退回积分', values: ['600 分'] }])
  expect(backFacts({ back: { points: 600, lapsed: 100, fen: 0 } }, saying)[1]).toEqual({ label: '其中已过期', values: ['100 分'] })
  expect(backFacts({ back: { points: 600, lapsed: 0, fen: 990 } }, saying)[1]).toEqual({ label: '退回金额', values: ['¥9.90'] })
  expect(backFacts({}, saying)).toEqual([])
})

test.each([
  ['ABCD-EFGH-JKMN-PQRS', ['ABCD', 'EFGH', 'JKMN', 'PQRS']],
  ['1234567890', ['1234', '5678', '90']],
])('%s is read out in groups', (code, groups) => expect(groupsOf(code)).toEqual(groups))
