import type { BenefitKind } from '../../program'

/** One thing that a tier gives, as members read it. */
export interface BenefitLine {
  readonly kind: BenefitKind | 'multiplier' | 'lot_years'
  readonly words: string
  /** The figure in the words, in its own unit: thousandths for multipliers and discounts, years for points; for apps in other languages. */
  readonly value?: number
}
