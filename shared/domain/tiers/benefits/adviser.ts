import type { BenefitLine } from './types'

/** Found in the app under WeChat's customer service. */
export const adviser = (): BenefitLine => ({ kind: 'adviser', words: '专属顾问一对一服务' })
