/** Numbers of codes of a pool, `[from, to)`. */
export type CodeRange = readonly [from: number, to: number]

/** One part of what there is of a gift. Where codes are given out, the sizes of the ranges add up to `left`. */
export interface StockPart {
  /** Null where nothing is counted. */
  readonly left: number | null
  /** What was taken out of this part and not given back. */
  readonly taken: number
  /** The first is given first. */
  readonly codes: readonly CodeRange[]
}

/** Stands for the option of a gift that has none. */
export const NO_OPTION = '-'

/** `_id` of a part. */
export const stockId = (giftId: string, optionId: string | null, part: number): string => `${giftId}:${optionId ?? NO_OPTION}:${part}`

/** What is left in all parts together; null where nothing is counted. */
export const leftIn = (parts: readonly Pick<StockPart, 'left'>[]): number | null =>
  parts.some(({ left }) => left === null) ? null : parts.reduce((sum, { left }) => sum + (left ?? 0), 0)

const sizeOf = (ranges: readonly CodeRange[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0)

/** The first so many numbers, and the ranges without them. */
const firstOf = (ranges: readonly CodeRange[], count: number): { first: CodeRange[]; rest: CodeRange[] } => {
  const first: CodeRange[] = []
  const rest: CodeRange[] = []
  let missing = count
  for (const [from, to] of ranges) {
    const cut = Math.min(to, from + missing)
    if (cut > from) first.push([from, cut])
    if (to > cut) rest.push([cut, to])
    missing -= cut - from
  }
  return { first, rest }
}

/** In order, and neighbours as one. Throws where two of them overlap: a code would be given twice. */
const joined = (ranges: readonly CodeRange[]): CodeRange[] => {
  const all: CodeRange[] = []
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = all[all.length - 1]
    if (last && from < last[1]) throw new RangeError('a code stands in two ranges')
    if (last && from === last[1]) all[all.length - 1] = [last[0], to]
    else all.push([from, to])
  }
  return all
}

const numbersOf = (ranges: readonly CodeRange[]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))

/** What was taken out of a part: pieces, and the numbers of the codes where it gives codes. */
export interface Taken<P> {
  readonly part: P
  readonly codes: number[]
}

/** The part with so many pieces less; undefined where it has not so many. What is not counted only counts what was taken. */
export const takePieces = <P extends StockPart>(part: P, pieces: number): Taken<P> | undefined => {
  const taken = part.taken + pieces
  if (part.left === null) return { part: { ...part, taken }, codes: [] }
  if (part.left < pieces) return undefined
  const { first, rest } = firstOf(part.codes, pieces)
  return { part: { ...part, taken, left: part.left - pieces, codes: rest }, codes: numbersOf(first) }
}

/** Taken pieces come back, with the very codes; they are given out again before those behind them. */
export const returnPieces = <P extends StockPart>(part: P, pieces: number, codes: readonly number[] = []): P => ({
  ...part,
  taken: part.taken - pieces,
  left: part.left === null ? null : part.left + pieces,
  codes: joined([...part.codes, ...codes.map((number): CodeRange => [number, number + 1])]),
})

/** New pieces come in, or go out where `pieces` is negative; undefined where there are not so many. What gives codes takes in codes alone. */
export const addPieces = <P extends StockPart>(part: P, pieces: number): P | undefined => {
  if (part.left === null || part.left + pieces < 0) return undefined
  const { rest } = firstOf(part.codes, Math.max(0, -pieces))
  return { ...part, left: part.left + pieces, codes: rest }
}

/** New codes of the pool come in. */
export const addCodes = <P extends StockPart>(part: P, range: CodeRange): P => {
  const codes = joined([...part.codes, range])
  return { ...part, left: sizeOf(codes), codes }
}

/** Pieces go from one part to another, with their codes; what was taken stays where it was taken. At most what is there. */
export const movePieces = <P extends StockPart>(from: P, to: P, pieces: number): { readonly from: P; readonly to: P } => {
  const moving = Math.min(pieces, from.left ?? 0)
  const { first, rest } = firstOf(from.codes, moving)
  return {
    from: { ...from, left: (from.left ?? 0) - moving, codes: rest },
    to: { ...to, left: (to.left ?? 0) + moving, codes: joined([...to.codes, ...first]) },
  }
}

/** So many pieces over so many parts, as evenly as they go. */
export const spreadOver = (pieces: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, i) => Math.floor(pieces / parts) + (i < pieces % parts ? 1 : 0))
