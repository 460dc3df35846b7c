import type { Benefit, BenefitKind, Program, Tier } from '../../program'
import { adviser } from './adviser'
import { birthdayGift } from './birthday-gift'
import { discount } from './discount'
import { exclusiveGifts } from './exclusive-gifts'
import { lotYears } from './lot-years'
import { multiplier } from './multiplier'
import type { BenefitLine } from './types'

export type { BenefitLine }

/** One object per kind: a new benefit is a file and a line. */
const BENEFITS: { readonly [K in BenefitKind]: (benefit: Extract<Benefit, { readonly kind: K }>) => BenefitLine } = {
  discount,
  birthday_gift: birthdayGift,
  exclusive_gifts: exclusiveGifts,
  adviser,
}

const lineOf = <K extends BenefitKind>(benefit: Extract<Benefit, { readonly kind: K }>): BenefitLine => BENEFITS[benefit.kind as K](benefit)

/** All that a tier gives (T3), what it does to earning first. */
export const benefitsOf = (program: Program, tier: Tier): BenefitLine[] => [
  ...multiplier(tier),
  ...lotYears(program, tier),
  ...tier.benefits.map((benefit) => lineOf(benefit)),
]
