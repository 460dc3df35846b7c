import { yuan } from '../../text'
import type { EventDeed } from './kind'

export const topUp: EventDeed = {
  often: 'event',
  when: ({ amount }) => (amount === null ? '每次储值' : `每储值 ${yuan(amount.perFen)} 元`),
  lead: (amountFen) => `您本次储值 ${yuan(amountFen)} 元`,
}
