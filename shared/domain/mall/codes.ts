import { LIMITS } from '../limits'
import type { CodeRange } from './stock'

/** Why a line of a file is no code; undefined for one that is. */
export const codeFault = (code: string): 'empty' | 'too_long' | 'unprintable' | undefined => {
  if (code === '') return 'empty'
  if (code.length > LIMITS.codeCharacters) return 'too_long'
  return /[\p{Cc}\p{Cs}]/u.test(code) ? 'unprintable' : undefined
}

/** Ranges that a part of the stock may keep before new codes go into as few parts as can be. */
const MANY_RANGES = 20

interface Part {
  readonly left: number | null
  readonly codes: readonly CodeRange[]
}

/**
 * Which part takes which of the new numbers, from `next` on: all parts alike, so that every one has some; one part alone, the emptiest of
 * those with few ranges, where a long file would break them up into too many.
 */
export const spreadCodes = (parts: readonly Part[], next: number, count: number): (CodeRange | undefined)[] => {
  const isLong = parts.some(({ codes }) => codes.length >= MANY_RANGES)
  const shares = isLong ? toOne(parts, count) : parts.map((_, i) => Math.floor(count / parts.length) + (i < count % parts.length ? 1 : 0))
  let from = next
  return shares.map((share) => {
    const range: CodeRange = [from, from + share]
    from += share
    return share === 0 ? undefined : range
  })
}

const toOne = (parts: readonly Part[], count: number): number[] => {
  const fewest = Math.min(...parts.map(({ codes }) => codes.length))
  const chosen = parts
    .map((part, i) => ({ left: part.left ?? 0, ranges: part.codes.length, i }))
    .filter(({ ranges }) => ranges <= fewest + MANY_RANGES)
    .reduce((emptiest, part) => (part.left < emptiest.left ? part : emptiest))
  return parts.map((_, i) => (i === chosen.i ? count : 0))
}
