const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Raises the lowest first, until so many pieces are spent; the first of equals gets one more. */
const raised = (levels: readonly number[], pieces: number): number[] => {
  const order = levels.map((level, part) => ({ level, part })).sort((a, b) => a.level - b.level || a.part - b.part)
  const size = order.findIndex(
    (_, i) => i + 1 === order.length || sumOf(order.slice(0, i + 1).map((one) => order[i + 1]!.level - one.level)) >= pieces,
  )
  const group = order.slice(0, size + 1)
  const total = sumOf(group.map(({ level }) => level)) + pieces
  const after = [...levels]
  const base = Math.floor(total / group.length)
  group
    .sort((a, b) => a.part - b.part)
    .forEach(({ part }, i) => {
      after[part] = base + (i < total - base * group.length ? 1 : 0)
    })
  return after
}

/**
 * What is left in each part once so many pieces have come in, or gone out where `pieces` is negative: they go to the emptiest and come out of
 * the fullest, so that whoever looks into any part finds some as long as can be. At most what is there goes out.
 */
export const levelled = (lefts: readonly number[], pieces: number): number[] =>
  pieces >= 0
    ? raised(lefts, pieces)
    : raised(
        lefts.map((left) => -left),
        Math.min(-pieces, sumOf(lefts)),
      ).map((level) => (level === 0 ? 0 : -level))
