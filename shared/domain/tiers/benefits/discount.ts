import type { Benefit } from '../../program'
import type { BenefitLine } from './types'

type Discount = Extract<Benefit, { readonly kind: 'discount' }>

/** 950 thousandths of the price are 9.5 折. */
export const discount = ({ permille }: Discount): BenefitLine => ({
  kind: 'discount',
  words: `到店购物 ${permille / 100} 折`,
  value: permille,
})
