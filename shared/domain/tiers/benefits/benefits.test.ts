import defaults from '../../../../config/program'
import simple from '../../../../config/programs/simple'
import { benefitsOf } from '.'

const words = (program: typeof defaults, rank: number) => benefitsOf(program, program.tiers[rank]!).map((line) => line.words)

describe('T3: what a tier gives', () => {
  it.each([
    ['the first', 0, ['积分有效期 2 年']],
    ['silver', 1, ['消费积分 1.2 倍', '积分有效期 3 年', '到店购物 9.8 折', '生日礼遇']],
    ['gold', 2, ['消费积分 1.5 倍', '积分有效期 5 年', '到店购物 9.5 折', '生日礼遇', '专享礼品兑换', '专属顾问一对一服务']],
  ])('%s', (_, rank, lines) => expect(words(defaults, rank)).toEqual(lines))

  it('says nothing of what a tier does not change', () => {
    expect(words(simple, 2)).toEqual(['积分有效期 5 年'])
    expect(words({ ...simple, expiry: { policy: 'year_end', years: 2 } }, 2)).toEqual([])
  })

  it('gives apps in other languages the figures', () => {
    expect(benefitsOf(defaults, defaults.tiers[1]!).map(({ kind, value }) => [kind, value])).toEqual([
      ['multiplier', 1200],
      ['lot_years', 3],
      ['discount', 980],
      ['birthday_gift', undefined],
    ])
  })
})
