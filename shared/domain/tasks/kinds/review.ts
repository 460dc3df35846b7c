import { isWithin, timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Own purchases that were reviewed and not wholly returned. */
export const review: TaskKindOf<'review'> = {
  needs: ['sales', 'reviews'],
  place: 'history',
  words: ({ times }) => `评价自己的 ${times} 笔消费`,
  progress: ({ goal }, facts) => {
    const kept = new Set(facts.sales.flatMap(({ orderId, amountFen, returnedFen }) => (returnedFen < amountFen ? [orderId] : [])))
    const reviewed = facts.reviews.flatMap(({ orderId, day }) => (isWithin(facts, day) && kept.has(orderId) ? [orderId] : []))
    return timesOf(new Set(reviewed).size, goal.times)
  },
}
