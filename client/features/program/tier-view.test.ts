import { zhCN } from '@/strings/zh-cn'
import { PUBLIC_PROGRAM } from '../../../tests/support/public-program'
import { tierView } from './tier-view'

const WORDING = { words: zhCN.benefits, tierName: ({ name }: { name: string }) => name }
const view = (tier: string, growth: number, program = PUBLIC_PROGRAM) => tierView(program, { tier, growth }, WORDING)

describe('where a member stands among the tiers', () => {
  test.each([
    ['normal', 0, '还差 10,000 元升级银卡会员', 0, 10_000],
    ['normal', 9_680, '还差 320 元升级银卡会员', 9_680, 10_000],
    ['silver', 10_000, '还差 40,000 元升级金卡会员', 0, 40_000],
    ['silver', 49_999, '还差 1 元升级金卡会员', 39_999, 40_000],
  ])('%s with a growth of %i: %s', (tier, growth, words, value, max) =>
    expect(view(tier, growth).next).toMatchObject({ words, value, max }),
  )

  test('is the top when nothing is missing', () => {
    expect(view('gold', 61_000)).toMatchObject({ growth: '61,000', current: { id: 'gold', look: 'gold', now: true } })
    expect(view('gold', 61_000).next).toBeUndefined()
  })

  test('is measured from nought for one whose tier begins above his growth', () => {
    expect(view('silver', 9_000).next).toMatchObject({ value: 0, max: 1_000 })
  })

  test('is said without a way up where no tier is grown to', () => {
    const flat = { ...PUBLIC_PROGRAM, tiers: PUBLIC_PROGRAM.tiers.map((tier) => ({ ...tier, growth: 0 })) }
    expect(view('normal', 500, flat).next).toBeUndefined()
  })

  test('survives a tier that the rules do not know any more', () => {
    expect(view('platinum', 12_000).current).toBeUndefined()
    expect(view('platinum', 12_000).next).toMatchObject({ value: 12_000, max: 50_000 })
  })

  test('names for each tier only what the programme gives', () => {
    expect(view('normal', 0).rows.map(({ name, from, benefits }) => [name, from, ...benefits])).toEqual([
      ['普通会员', '加入即享', '积分有效期 2 年，延到当月最后一天'],
      ['银卡会员', '成长值满 10,000', '消费积分 1.2 倍', '积分有效期 3 年，延到当月最后一天', '到店购物 9.8 折', '生日礼遇'],
      [
        '金卡会员',
        '成长值满 50,000',
        '消费积分 1.5 倍',
        '积分有效期 5 年，延到当月最后一天',
        '到店购物 9.5 折',
        '生日礼遇',
        '专享礼品兑换',
        '专属顾问一对一服务',
      ],
    ])
  })

  test('says a benefit that only a newer server knows in its words', () => {
    const benefits = [{ kind: 'lounge' as 'adviser', words: '贵宾休息室' }]
    const program = { ...PUBLIC_PROGRAM, tiers: [{ ...PUBLIC_PROGRAM.tiers[0]!, benefits }] }
    expect(view('normal', 0, program).rows[0]!.benefits).toEqual(['贵宾休息室'])
  })
})
