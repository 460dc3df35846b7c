import { mulDivFloor } from './integer'

/** One of those that something is shared out among. */
export interface Sharer {
  readonly weight: number
  /** Decides between equal remainders, so that their order never matters. */
  readonly key: string
}

/** Shares a total out in proportion to weights that add up to at least it: whole numbers, largest remainders first, nobody more than his weight. */
export const apportion = (total: number, sharers: readonly Sharer[]): number[] => {
  const sum = sharers.reduce((all, { weight }) => all + weight, 0)
  if (total > sum) throw new RangeError('more is shared out than there is room for')
  if (sum === 0) return sharers.map(() => 0)
  const shares = sharers.map(({ weight }) => mulDivFloor(total, weight, sum))
  const rest = total - shares.reduce((all, share) => all + share, 0)
  const remainder = sharers.map(({ weight }, i) => BigInt(total) * BigInt(weight) - BigInt(shares[i]!) * BigInt(sum))
  const inOrder = sharers
    .map((_, i) => i)
    .sort((a, b) => compared(remainder[b]!, remainder[a]!) || compared(sharers[a]!.key, sharers[b]!.key))
  for (const i of inOrder.slice(0, rest)) shares[i]! += 1
  return shares
}

const compared = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
