import { earns, line, programWith, rule, times } from '../../../tests/support/earning'
import standard from '../../../config/program'
import type { Condition, ConditionKind, Effect, EffectKind } from '../program'
import { CONDITIONS, conditionWords, EFFECTS, effectWords, ruleWords, type Sale } from '.'

type Buying = Parameters<typeof earns>[2] & { readonly sale?: Sale }
type Row = readonly [condition: Condition, words: string, yes: Buying, no: Buying]

const TEA = (amountFen: number) => line('A', amountFen, { category: 'tea' })
const SALE: Sale = { amountFen: 1_000, channel: 'store', lines: [TEA(1_000)] }

const day = (at: string): Buying => ({ at: `${at} 12:00` })

/** Of every kind, what it says and when it is true. Sales are of 10 yuan of tea, SKU A, in the channel `store`. */
const ROWS: { readonly [K in ConditionKind]: readonly Row[] } = {
  tiers: [[{ kind: 'tiers', tiers: ['silver', 'gold'] }, '限银卡会员、金卡会员', { shopper: { tier: 'gold' } }, {}]],
  month_days: [
    [{ kind: 'month_days', days: [28] }, '每月 28 日', day('2026-11-28'), day('2026-11-27')],
    [{ kind: 'month_days', days: [-1] }, '每月最后一天', day('2028-02-29'), day('2028-02-28')],
    [{ kind: 'month_days', days: [8, 31] }, '每月 8 日、每月 31 日', day('2026-11-08'), day('2026-11-30')],
  ],
  weekdays: [[{ kind: 'weekdays', days: [6, 7] }, '每周六、每周日', day('2026-11-29'), day('2026-11-27')]],
  dates: [[{ kind: 'dates', days: ['2027-01-01'], name: '元旦' }, '元旦', day('2027-01-01'), day('2027-01-02')]],
  hours: [
    [{ kind: 'hours', spans: [{ from: '10:00', until: '22:00' }] }, '10:00–22:00', { at: '2026-11-24 10:00' }, { at: '2026-11-24 22:00' }],
    [
      {
        kind: 'hours',
        spans: [
          { from: '00:00', until: '02:00' },
          { from: '22:00', until: '24:00' },
        ],
      },
      '00:00–02:00、22:00–24:00',
      { at: '2026-11-24 23:59' },
      { at: '2026-11-24 02:00' },
    ],
  ],
  birthday: [
    [{ kind: 'birthday', span: 'day' }, '生日当天', { shopper: { birthday: '11-24' } }, { shopper: { birthday: '11-25' } }],
    [{ kind: 'birthday', span: 'month' }, '生日当月', { shopper: { birthday: '11-01' } }, { shopper: { birthday: null } }],
    [
      { kind: 'birthday', span: 'day' },
      '生日当天',
      { shopper: { birthday: '02-29' }, ...day('2027-02-28') },
      { shopper: { birthday: '02-29' }, ...day('2028-02-28') },
    ],
  ],
  first_purchase: [[{ kind: 'first_purchase' }, '首次消费', { shopper: { isFirstPurchase: true } }, {}]],
  min_amount: [[{ kind: 'min_amount', fen: 1_000 }, '满 10 元', {}, { sale: { amountFen: 999, lines: [TEA(999)] } }]],
  channels: [[{ kind: 'channels', channels: ['store'] }, '限指定渠道', {}, { sale: { amountFen: 1_000 } }]],
  stores: [[{ kind: 'stores', stores: ['S001'] }, '限指定门店', {}, { occasion: { storeId: 'S002' } }]],
  categories: [[{ kind: 'categories', categories: ['tea'] }, '限指定品类', {}, { sale: { amountFen: 1_000, lines: [line('A', 1_000)] } }]],
  skus: [[{ kind: 'skus', skus: ['A'] }, '限指定商品', {}, { sale: { amountFen: 1_000 } }]],
}

const rows = Object.values(ROWS).flat()
const namesOf = rows.map(([condition, ...rest]) => [condition.kind, JSON.stringify(condition), condition, ...rest] as const)

it('has a row for every kind', () => {
  expect(Object.keys(ROWS).sort()).toEqual(Object.keys(CONDITIONS).sort())
  expect(rows.every(([{ kind }]) => CONDITIONS[kind] !== undefined)).toBe(true)
})

it.each(namesOf)('%s %s says itself and holds exactly when it is true', (_kind, _json, condition, words, yes, no) => {
  const program = programWith({ rules: [rule('r', times(2000), [condition])] })
  const factor = ({ sale = SALE, ...buying }: Buying) => earns(program, sale, buying).points / Math.floor(sale.amountFen / 100)
  expect([conditionWords(condition, standard), factor(yes), factor(no)]).toEqual([words, 2, 1])
})

it.each(namesOf)('%s %s never gives anything alone, nor for goods that are excluded', (_kind, _json, condition, _words, yes) => {
  const program = programWith({ rules: [rule('r', { kind: 'bonus', points: 5 }, [condition])] })
  const excluded = { amountFen: 1_000, channel: 'store', lines: [{ ...TEA(1_000), excluded: true }] }
  expect(earns(program, excluded, yes).points).toBe(0)
})

const EFFECT_ROWS: { readonly [K in EffectKind]: readonly [effect: Effect, words: string, extra: number] } = {
  multiply: [times(1500), '积分 1.5 倍', 5],
  bonus: [{ kind: 'bonus', points: 200 }, '加赠 200 分', 200],
  bonus_per: [{ kind: 'bonus_per', fen: 500, points: 3 }, '每满 5 元加赠 3 分', 6],
}

it.each(Object.values(EFFECT_ROWS))('%j says itself and gives what it says', (effect, words, extra) => {
  expect(Object.keys(EFFECT_ROWS).sort()).toEqual(Object.keys(EFFECTS).sort())
  expect([effectWords(effect), earns(programWith({ rules: [rule('r', effect)] }), SALE).points]).toEqual([words, 10 + extra])
})

it('tells a whole rule: when, what and how far', () => {
  const [memberDay, birthdayMonth, winter] = standard.earning.rules.map((one) => ruleWords(standard, one))
  expect(memberDay).toEqual({ when: ['每月 28 日', '10:00–22:00'], gives: '积分 2 倍', limits: [] })
  expect(birthdayMonth).toEqual({ when: ['生日当月'], gives: '积分 2 倍', limits: ['每人每月最多 5,000 分'] })
  expect(winter).toEqual({ when: [], gives: '每满 500 元加赠 200 分', limits: ['每人最多 2,000 分', '消费 7 天后生效'] })
})
