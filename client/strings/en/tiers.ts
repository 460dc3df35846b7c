import type { Strings } from '../zh-cn'

export const tiers: Strings['tiers'] = { normal: 'Member', silver: 'Silver', gold: 'Gold' }
