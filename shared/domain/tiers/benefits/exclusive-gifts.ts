import type { BenefitLine } from './types'

export const exclusiveGifts = (): BenefitLine => ({ kind: 'exclusive_gifts', words: '专享礼品兑换' })
