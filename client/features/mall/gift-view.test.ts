import type { GiftFace } from '@shared/contracts'
import { instantOf } from '@shared/domain/time'
import { mainTable } from '@/strings/main'
import { barWords, giftView, nextOpening, opensWords, priceWords, usualWords } from './gift-view'

const NOW = instantOf('2026-11-30T10:00:00+08:00')
const words = mainTable['zh-CN'].mall
const saying = { words, language: 'zh-CN', balance: 500, nowMs: NOW } as const
const english = { ...saying, words: mainTable.en.mall, language: 'en' } as const

const GIFT: GiftFace = {
  giftId: 'tea',
  version: 1,
  kind: 'goods',
  name: '明前龙井',
  words: '五十克一罐',
  category: 'tea',
  art: 'tea',
  price: { points: 300, fen: 0 },
  left: 200,
  sale: { from: '2026-11-01T00:00:00+08:00' },
  favourite: false,
}
const gift = (change: Partial<GiftFace>): GiftFace => ({ ...GIFT, ...change })
const opening = (from: string): GiftFace => gift({ bar: 'coming', sale: { from } })

describe('a gift in the list', () => {
  test('says what it costs and what it is', () =>
    expect(giftView(GIFT, saying)).toMatchObject({
      price: '300 分',
      usual: undefined,
      words: '五十克一罐',
      note: '剩 200 份',
      tag: undefined,
      gone: false,
    }))

  test('strikes through what others pay where that is more, and never what is less', () => {
    expect(usualWords(gift({ usualPrice: { points: 400, fen: 0 } }), words)).toBe('400 分')
    expect(usualWords(gift({ usualPrice: { points: 200, fen: 0 } }), words)).toBeUndefined()
  })

  test('costs points and money where it costs both', () => {
    expect(priceWords({ points: 300, fen: 990 }, words)).toBe('300 分 + ¥9.90')
    expect(giftView(gift({ price: { points: 300, fen: 990 } }), saying)).toMatchObject({ price: '300 分', money: '+ ¥9.90' })
    expect(giftView(GIFT, saying).money).toBeUndefined()
  })

  test('hurries only where few are left and it can be had', () => {
    expect(giftView(gift({ left: 20 }), saying)).toMatchObject({ note: '仅剩 20 份', urgent: true })
    expect(giftView(gift({ left: 21 }), saying)).toMatchObject({ note: '剩 21 份', urgent: false })
    expect(giftView(gift({ left: 3, bar: 'limit', hint: '每人限兑 1 份' }), saying)).toMatchObject({ note: '每人限兑 1 份', urgent: false })
  })

  test.each([
    ['sold_out', '已兑完', true],
    ['ended', '已结束', true],
    ['tier', '等级专享', false],
  ] as const)('that is %s is marked', (bar, tag, gone) => {
    const view = giftView(gift({ bar }), saying)
    expect(view.tag?.words).toBe(tag)
    expect(view.gone).toBe(gone)
  })
})

describe('what speaks against a gift', () => {
  test('is what is missing to its price, whatever the hint says', () => {
    const dear = gift({ bar: 'points', price: { points: 820, fen: 0 }, hint: '积分不足' })
    expect([barWords(dear, saying), barWords(dear, english)]).toEqual(['还差 320 分', '320 points short'])
  })

  test('is the hint of the functions in Chinese, and said from our table in English', () => {
    const limited = gift({ bar: 'limit', hint: '每人每日限兑 1 份' })
    expect([barWords(limited, saying), barWords(limited, english)]).toEqual(['每人每日限兑 1 份', 'You have reached the limit'])
    expect(barWords(gift({ bar: 'frozen' }), saying)).toBe('会员卡已挂失，解挂后可兑换')
  })

  test('is nothing where it can be had', () => expect(barWords(GIFT, saying)).toBeUndefined())
})

test.each([
  ['2026-12-03T10:00:00+08:00', '12 月 3 日 10:00 开抢'],
  ['2026-11-30T12:30:00+08:00', '2 小时 30 分后开抢'],
  ['2026-11-30T11:00:00+08:00', '1 小时 0 分后开抢'],
  ['2026-11-30T10:05:00+08:00', '5 分钟后开抢'],
  ['2026-11-30T10:00:59+08:00', '马上开抢'],
])('a gift of %s opens: %s', (from, said) => expect(opensWords(from, NOW, words)).toBe(said))

test('the next opening is the nearest that is still ahead', () => {
  const gifts = [opening('2026-11-30T12:00:00+08:00'), opening('2026-11-30T11:00:00+08:00'), opening('2026-11-30T09:00:00+08:00'), GIFT]
  expect(nextOpening(gifts, NOW)).toBe(instantOf('2026-11-30T11:00:00+08:00'))
  expect(nextOpening([GIFT], NOW)).toBeUndefined()
})
