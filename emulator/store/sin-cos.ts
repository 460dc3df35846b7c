/**
 * Sine and cosine rounded correctly to the last bit. V8's own may be off by one, which the difference of two nearby
 * places magnifies into digits that the real service, built on an exacter library, does not show.
 */

const FRACTION_BITS = 90
const SCALE = 2 ** FRACTION_BITS
const ONE = 1n << BigInt(FRACTION_BITS)

/** Taylor series in fixed point, from the given first term; each further term grows its factorial by two. */
function series(first: bigint, squared: bigint, factor: bigint): number {
  let sum = 0n
  let term = first
  for (let n = factor; term !== 0n; n += 2n) {
    sum += term
    term = -(term * squared) / (n * (n + 1n)) / ONE
  }
  return Number(sum) / SCALE
}

/** For angles of up to a few turns, in radians. */
export function sinCos(angle: number): { sin: number; cos: number } {
  const fixed = BigInt(Math.trunc(angle * SCALE))
  const squared = (fixed * fixed) / ONE
  return { sin: series(fixed, squared, 2n), cos: series(ONE, squared, 1n) }
}
