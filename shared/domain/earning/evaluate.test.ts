import fc from 'fast-check'
import { earns, line, programWith, rule, times } from '../../../tests/support/earning'
import { exclusionOf, rateText, stepsOf } from '.'

describe('the base rate (E1)', () => {
  it.each([
    [39_800, {}, 398],
    [39_850, {}, 398],
    [99, {}, 0],
    [39_800, { perFen: 1_000 }, 39],
    [39_800, { points: 2 }, 796],
  ])('%i fen under %j earn %i points', (amountFen, earning, points) => {
    expect(earns(programWith(earning), amountFen).points).toBe(points)
  })

  it('says the sum in words', () => {
    expect(stepsOf(earns(programWith(), 39_800))).toEqual(['398 元 × 1 分/元 = 398 分', '消费 398 元'])
    expect(rateText(programWith({ perFen: 1_000 }).earning)).toBe('1 分/10 元')
  })

  it('leaves out excluded categories, SKUs, flagged lines and channels, each with its reason', () => {
    const program = programWith({ excludedSkus: ['X1'] })
    const lines = [line('A', 10_000), line('G', 5_000, { category: 'gift-card' }), line('X1', 2_000), line('F', 1_000, { excluded: true })]
    const earned = earns(program, { amountFen: 18_000, lines })
    expect(earned).toMatchObject({ points: 100, eligibleFen: 10_000, excludedSkus: ['F', 'G', 'X1'] })
    expect(stepsOf(earned).join('\n')).toMatch(/礼品卡不参与积分[\s\S]*商品 X1 不参与积分|商品 X1 不参与积分[\s\S]*礼品卡不参与积分/)
    expect(exclusionOf(program, lines[0]!)).toBeUndefined()
    const groupBuy = earns(program, { amountFen: 18_000, channel: 'group-buy' })
    expect(groupBuy.points).toBe(0)
    expect(stepsOf(groupBuy)).toContain('其中 180 元不计分:团购渠道不参与积分')
  })
})

it('multiplies', () => {
  const program = programWith({ rules: [rule('member-day', times(2000), [], { name: '会员日' })] })
  expect(earns(program, 39_800)).toMatchObject({ points: 796, sentence: '398 元 × 1 分/元 × 会员日 2 倍 = 796 分' })
  fc.assert(fc.property(fc.nat(1e6), (fen) => expect(earns(program, fen + 1).points).toBe(2 * Math.floor((fen + 1) / 100))))
})
