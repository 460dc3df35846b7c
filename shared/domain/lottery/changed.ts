import { canonicalJson } from '../ledger'
import type { Program } from '../program'

/**
 * Which lotteries of a new version (by their places in it) say something else than the same ones have said before. What was published may
 * not be changed to anybody's harm, and a seed that was committed to holds for the very terms: another lottery needs another id.
 */
export const changedLotteries = (program: Program, before: readonly Program[]): readonly number[] =>
  program.daily.lotteries.flatMap((lottery, i) => {
    const published = before.flatMap(({ daily }) => daily.lotteries.filter(({ id }) => id === lottery.id))
    return published.some((earlier) => canonicalJson(earlier) !== canonicalJson(lottery)) ? [i] : []
  })
