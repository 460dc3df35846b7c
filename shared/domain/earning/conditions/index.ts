import type { Condition, ConditionKind, Program } from '../../program'
import { birthday } from './birthday'
import { categories } from './categories'
import { channels } from './channels'
import { dates } from './dates'
import { firstPurchase } from './first-purchase'
import { hours } from './hours'
import type { Facts, KindOf, LineFacts } from './kind'
import { minAmount } from './min-amount'
import { monthDays } from './month-days'
import { skus } from './skus'
import { stores } from './stores'
import { tiers } from './tiers'
import { weekdays } from './weekdays'

export { factsOf } from './facts'
export type { Facts, LineFacts } from './kind'

/** Everything that a rule can ask for. A new kind is one file and one line. */
export const CONDITIONS: { readonly [K in ConditionKind]: KindOf<K> } = {
  tiers,
  month_days: monthDays,
  weekdays,
  dates,
  hours,
  birthday,
  first_purchase: firstPurchase,
  min_amount: minAmount,
  channels,
  stores,
  categories,
  skus,
}

/** Of any kind, as the registry pairs conditions and kinds by their names. */
type AnyKind =
  | {
      readonly about: 'sale'
      ready(condition: Condition): (facts: Facts) => boolean
      words(condition: Condition, program: Program): string
    }
  | {
      readonly about: 'lines'
      values(condition: Condition): readonly string[]
      value(line: LineFacts): string | undefined
      words(condition: Condition, program: Program): string
    }

const kindOf = ({ kind }: Condition): AnyKind => CONDITIONS[kind] as AnyKind

/** A condition made ready for many sales: a question about the whole sale, or one about each line. */
export type ReadyCondition =
  | { readonly about: 'sale'; readonly holds: (facts: Facts) => boolean }
  | { readonly about: 'lines'; readonly values: ReadonlySet<string>; readonly value: (line: LineFacts) => string | undefined }

export const readyCondition = (condition: Condition): ReadyCondition => {
  const kind = kindOf(condition)
  return kind.about === 'sale'
    ? { about: 'sale', holds: kind.ready(condition) }
    : { about: 'lines', values: new Set(kind.values(condition)), value: kind.value }
}

/** A condition as members read it: `每月 28 日`, `10:00–22:00`, `满 500 元`. */
export const conditionWords = (condition: Condition, program: Program): string => kindOf(condition).words(condition, program)
