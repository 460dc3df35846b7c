import budgets from '../../config/budgets.json'
import { evaluate, type Occasion, type Sale, type Shopper } from '../../shared/domain/earning'
import type { Condition, EarningRule, Effect, Program, Stacking } from '../../shared/domain/program'
import standard from '../../config/program'
import { median, round } from './figures'

/** What working out one purchase costs. */
export interface Evaluations {
  readonly lines: number
  readonly rules: number
  readonly least: number
  /** Per second of processor time of one core, by the way multipliers stack. */
  readonly perSecond: Readonly<Record<Stacking['multipliers'], number>>
}

/** Wall-clock time would measure whoever else uses the machine. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const CATEGORIES = ['tea', 'cup', 'cake', 'oil', 'soap']

/** Conditions of every kind; more than half are true of the purchase. */
const conditionsOf = (i: number): Condition[] => {
  const choices: Condition[][] = [
    [{ kind: 'categories', categories: [CATEGORIES[i % 5]!, CATEGORIES[(i + 2) % 5]!] }],
    [{ kind: 'skus', skus: Array.from({ length: 20 }, (_, n) => `SKU-${(i + n) % 50}`) }],
    [{ kind: 'month_days', days: [(i % 28) + 1, 28] }],
    [
      { kind: 'tiers', tiers: [i % 2 === 0 ? 'silver' : 'gold'] },
      { kind: 'min_amount', fen: i * 10_00 },
    ],
    [{ kind: 'stores', stores: Array.from({ length: 50 }, (_, n) => `S${String(n + (i % 4)).padStart(3, '0')}`) }],
    [{ kind: 'birthday', span: i % 2 === 0 ? 'day' : 'month' }],
    [{ kind: 'dates', days: ['2027-01-01', '2027-02-06'], name: '节日' }],
    [
      { kind: 'hours', spans: [{ from: '10:00', until: i % 3 === 0 ? '11:00' : '22:00' }] },
      { kind: 'weekdays', days: [(i % 7) + 1, 7] },
    ],
  ]
  return choices[i % choices.length]!
}

const effectOf = (i: number): Effect =>
  i % 3 === 2 ? { kind: 'bonus_per', fen: 100_00 + i * 100, points: 5 } : { kind: 'multiply', permille: 1001 + ((i * 37) % 2000) }

/** Most are campaigns of another season, as a programme collects them; up to thirty give something, many more than any shop lets meet. */
const ruleOf = (i: number): EarningRule => ({
  id: `rule-${i}`,
  name: `规则 ${i}`,
  period: (i >> 3) % 4 === 0 ? null : { from: '2027-02-01T00:00:00+08:00', until: '2027-02-15T00:00:00+08:00' },
  when: conditionsOf(i),
  effect: effectOf(i),
  holdDays: null,
  caps: i % 5 === 0 ? [{ per: 'member', period: 'month', points: 5_000, times: null }] : [],
  budget: null,
})

const programOf = (rules: number, multipliers: Stacking['multipliers']): Program => ({
  ...standard,
  earning: {
    ...standard.earning,
    stacking: { ...standard.earning.stacking, multipliers, mostPermille: 100_000 },
    rules: Array.from({ length: rules }, (_, i) => ruleOf(i)),
  },
})

const saleOf = (count: number): Sale => {
  const lines = Array.from({ length: count }, (_, i) => ({
    sku: `SKU-${i}`,
    category: CATEGORIES[i % 5]!,
    quantity: 1,
    amountFen: 1_999 + i * 10,
  }))
  return { amountFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0), channel: 'store', lines }
}

const SHOPPER: Shopper = { tier: 'gold', birthday: '11-02', isFirstPurchase: false, carryFen: 0, capCounts: {} }
const OCCASION: Occasion = { at: Date.parse('2026-11-24T12:00:00+08:00'), storeId: 'S001', pausedRules: new Set() }

const BATCH = 200

const measure = (program: Program, sale: Sale, rounds: number, seconds: number): number => {
  const batch = () => {
    for (let i = 0; i < BATCH; i++) evaluate(program, sale, SHOPPER, OCCASION)
  }
  batch()
  const figures = Array.from({ length: rounds }, () => {
    const begin = cpuSeconds()
    let [done, spent] = [0, 0]
    while (spent < seconds) {
      batch()
      done += BATCH
      spent = cpuSeconds() - begin
    }
    return done / spent
  })
  return round(median(figures))
}

export const measureEvaluations = (rounds: number, seconds: number): Evaluations => {
  const { lines, rules, least } = budgets.evaluationsPerSecond
  const sale = saleOf(lines)
  const of = (multipliers: Stacking['multipliers']) => measure(programOf(rules, multipliers), sale, rounds, seconds)
  return { lines, rules, least, perSecond: { best: of('best'), add: of('add'), multiply: of('multiply') } }
}

/** The slowest of the ways to stack has to keep the budget. */
export const isTooSlow = ({ perSecond, least }: Evaluations): boolean => Math.min(...Object.values(perSecond)) < least
