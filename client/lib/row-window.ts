/** The part of a long list that needs to exist: the rest is empty space as high as what it stands for. */
export interface RowWindow {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** Design units above and below the window. */
  readonly above: number
  readonly below: number
}

/**
 * The rows between two heights (design units from the top of the list), rounded outwards to whole blocks of rows, so that scrolling
 * redraws seldom.
 */
export const windowOf = (heights: readonly number[], top: number, bottom: number, block: number): RowWindow => {
  let height = 0
  let from = -1
  let to = heights.length
  const starts = heights.map((row) => {
    const start = height
    height += row
    return start
  })
  for (let i = 0; i < heights.length; i++) {
    if (from < 0 && starts[i]! + heights[i]! > top) from = i
    if (starts[i]! >= bottom) {
      to = i
      break
    }
  }
  const first = Math.max(0, Math.floor((from < 0 ? heights.length : from) / block) * block)
  const end = Math.min(heights.length, Math.ceil(to / block) * block)
  const startOf = (i: number) => (i < heights.length ? starts[i]! : height)
  return { from: first, to: end, above: startOf(first), below: height - startOf(end) }
}
