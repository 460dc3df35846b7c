import simple from '../../config/programs/simple'
import {
  type Basket,
  basketOf,
  evaluate,
  evaluateBasket,
  type Evaluation,
  type Occasion,
  type PurchaseLine,
  type Sale,
  type Shopper,
} from '../../shared/domain/earning'
import type { Condition, EarningRule, Effect, Program, Stacking } from '../../shared/domain/program'

type Earning = Omit<Partial<Program['earning']>, 'stacking'> & { readonly stacking?: Partial<Stacking> }

/** 1 分/元 and nothing else, changed as a test says. `tiers` are multipliers by tier. */
export const programWith = (earning: Earning = {}, tiers: Readonly<Record<string, number>> = {}): Program => ({
  ...simple,
  earning: { ...simple.earning, ...earning, stacking: { ...simple.earning.stacking, ...earning.stacking } },
  tiers: simple.tiers.map((tier) => ({ ...tier, multiplierPermille: tiers[tier.id] ?? 1000 })),
})

export const line = (sku: string, amountFen: number, more: Partial<PurchaseLine> = {}): PurchaseLine => ({
  sku,
  quantity: 1,
  amountFen,
  ...more,
})

export const rule = (id: string, effect: Effect, when: readonly Condition[] = [], more: Partial<EarningRule> = {}): EarningRule => ({
  id,
  name: id,
  period: null,
  when,
  effect,
  holdDays: null,
  caps: [],
  budget: null,
  ...more,
})

export const times = (permille: number): Effect => ({ kind: 'multiply', permille })

export const somebody: Shopper = { tier: 'normal', birthday: null, isFirstPurchase: false, carryFen: 0, capCounts: {} }

/** A moment in Shanghai, `2026-11-28 10:00`. */
export const when = (moment: string, more: Partial<Occasion> = {}): Occasion => ({
  at: Date.parse(`${moment.replace(' ', 'T')}:00+08:00`),
  storeId: 'S001',
  pausedRules: new Set(),
  ...more,
})

const NOON = '2026-11-24 12:00'

interface Buying {
  readonly shopper?: Partial<Shopper>
  readonly at?: string
  readonly occasion?: Partial<Occasion>
}

/** What a sale, an amount or a basket earns; by default for somebody who has bought before, on a Tuesday at noon. */
export const earns = (program: Program, sale: Sale | number, { shopper, at = NOON, occasion }: Buying = {}): Evaluation =>
  evaluate(program, typeof sale === 'number' ? { amountFen: sale } : sale, { ...somebody, ...shopper }, when(at, occasion))

export const earnsByBasket = (program: Program, basket: Basket): Evaluation => evaluateBasket(program, basket, somebody, when(NOON))

export { basketOf }
