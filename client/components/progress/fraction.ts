/** How much of `max` is reached, 0 to 1. Nothing wanted is all reached; what is no number is nothing. */
export const fractionOf = (value: number, max: number): number => {
  if (!Number.isFinite(value) || !Number.isFinite(max)) return 0
  if (max <= 0) return 1
  return Math.min(1, Math.max(0, value / max))
}

/** In whole per cent, rounded down and never 0 for a beginning: full means reached, and empty means not begun. */
export const percentOf = (value: number, max: number): number => {
  const fraction = fractionOf(value, max)
  return fraction === 0 ? 0 : Math.max(1, Math.floor(fraction * 100))
}
