import { yuan } from '../../text'
import { isWithin, timesOf } from '../progress'
import type { Sale, TaskKindOf } from '../types'

const keptFen = ({ amountFen, returnedFen }: Sale): number => Math.max(0, amountFen - returnedFen)

/** Purchases of the period, returns taken off. */
export const purchase: TaskKindOf<'purchase'> = {
  needs: ['sales'],
  place: 'card',
  words: ({ times, fen }) => (fen === null ? `到店消费 ${times} 次` : `消费满 ${yuan(fen)} 元`) + '，退货的不算',
  progress: ({ goal: { times, fen } }, facts) => {
    const kept = facts.sales.filter((sale) => isWithin(facts, sale.day) && keptFen(sale) > 0)
    if (fen === null) return timesOf(kept.length, times ?? 1)
    const sum = kept.reduce((total, sale) => total + keptFen(sale), 0)
    return { done: Math.min(sum, fen), of: fen, unit: 'fen' }
  },
}
