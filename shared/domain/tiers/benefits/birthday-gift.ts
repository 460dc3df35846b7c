import type { BenefitLine } from './types'

export const birthdayGift = (): BenefitLine => ({ kind: 'birthday_gift', words: '生日礼遇' })
