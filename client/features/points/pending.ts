import type { PointsBooks } from '@shared/contracts'
import { dayWords, grouped } from '@/lib/format'
import { strings } from '@/strings'

/** `待生效 200 分，12 月 18 日起可用`, as of a Shanghai day; in several parts, from when the first can be spent. */
export const pendingWords = ({ pending, held = [] }: Pick<PointsBooks, 'pending' | 'held'>, today: string): string => {
  const { card: words } = strings()
  const later = held.filter(({ releaseOn }) => releaseOn > today)
  const first = later[0]
  if (!first) return words.pending(grouped(pending))
  return (later.length > 1 ? words.pendingInParts : words.pendingUntil)(grouped(pending), dayWords(first.releaseOn))
}
