import type { Condition, ConditionKind, Program } from '../../program'
import type { Day } from '../../time'
import type { Shopper } from '../types'

export type ConditionOf<K extends ConditionKind> = Extract<Condition, { readonly kind: K }>

/** What conditions about a whole sale look at. Days and times are Shanghai's. */
export interface Facts {
  readonly day: Day
  /** Of the month. */
  readonly date: number
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
  readonly isLastOfMonth: boolean
  /** `09:30`. */
  readonly time: string
  readonly storeId: string
  readonly channel: string | null
  readonly eligibleFen: number
  readonly shopper: Shopper
}

export interface LineFacts {
  readonly sku: string
  readonly category?: string | undefined
}

interface Spoken<C> {
  /** Said to members: on campaign cards, rule pages and in explanations. */
  words(condition: C, program: Program): string
}

/** A condition that is true of a whole sale or not. It is made ready once per programme and asked at every sale. */
interface SaleKind<C> extends Spoken<C> {
  readonly about: 'sale'
  ready(condition: C): (facts: Facts) => boolean
}

/** A condition that narrows its rule to lines: those of which one of `values` is the `value`. */
interface LineKind<C> extends Spoken<C> {
  readonly about: 'lines'
  values(condition: C): readonly string[]
  value(line: LineFacts): string | undefined
}

export type KindOf<K extends ConditionKind> = SaleKind<ConditionOf<K>> | LineKind<ConditionOf<K>>
