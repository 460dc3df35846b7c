import { timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Different products, each looked at for long enough by the server's clock. */
export const browse: TaskKindOf<'browse'> = {
  needs: [],
  place: 'products',
  words: ({ products, seconds }) => `看 ${products} 款好物，每款停留 ${seconds} 秒`,
  progress: ({ id, goal }, { browsed, period }) => {
    const seen = browsed[id]
    return timesOf(seen?.period === period ? new Set(seen.items).size : 0, goal.products)
  },
}
