import type { EventDeed } from './kind'

export const review: EventDeed = { often: 'event', when: () => '每次评价商品', lead: () => '感谢您的评价' }
