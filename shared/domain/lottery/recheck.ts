import type { HmacSha256Hex } from '../member-code'
import type { Prize } from '../program'
import { fallsOn } from './outcome'
import { granted, type Won, wonAfter } from './stock'

/** A draw as it was published. */
export interface PublishedDraw {
  readonly number: number
  /** Absent where nothing was won. */
  readonly prizeId?: string | undefined
}

interface Terms {
  readonly id: string
  readonly prizes: readonly Pick<Prize, 'id' | 'ppm' | 'stock'>[]
}

/**
 * Computes the draws of a lottery once more, page by page, from nothing but what was published: terms, seed and numbers. Keeps no draws,
 * so that a lottery of any length can be rechecked.
 */
export class Recheck {
  private won: Won = {}
  private last = 0
  private count = 0
  private found: number[] = []

  constructor(
    private readonly terms: Terms,
    private readonly seedHex: string,
    private readonly hmac: HmacSha256Hex,
  ) {}

  /** The next published draws, in order. A number that is missing, or given twice, is wrong like an outcome that does not follow. */
  add(draws: readonly PublishedDraw[]): void {
    for (const { number, prizeId } of draws) {
      const prize = granted(fallsOn(this.terms, this.seedHex, number, this.hmac), this.won)
      if (number !== this.last + 1 || prize?.id !== prizeId) this.found.push(number)
      this.won = wonAfter(this.won, prize)
      this.last = number
      this.count += 1
    }
  }

  /** How many were looked at. */
  get checked(): number {
    return this.count
  }

  /** Numbers of the draws that do not follow from the seed. */
  get wrong(): readonly number[] {
    return this.found
  }
}
