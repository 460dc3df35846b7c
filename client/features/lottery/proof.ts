import type { LotteryAnswer } from '@shared/contracts'
import { Recheck } from '@shared/domain/lottery'
import { ask } from '@/lib/call'
import { hmacSha256Hex, sha256OfHex } from '@/lib/sha256'
import type { SeenCommitment } from './api'

/** What a recheck of a lottery came to. */
export interface Verdict {
  readonly checked: number
  /** Numbers that do not follow from the seed. */
  readonly wrong: readonly number[]
  /** Whether as many numbers were published as were drawn. */
  readonly complete: boolean
  /** Whether the seed is the one that was committed to. */
  readonly seedFits: boolean
  /** Whether the commitment is the one that this phone noted earlier; undefined where it noted none. */
  readonly sameAsSeen?: boolean
}

export const agrees = ({ wrong, complete, seedFits, sameAsSeen }: Verdict): boolean =>
  wrong.length === 0 && complete && seedFits && sameAsSeen !== false

type Page = {
  readonly draws: readonly { readonly number: number; readonly prizeId?: string | undefined }[]
  readonly next?: number | undefined
}

const pageOf = (lotteryId: string, after: number): Promise<Page> => ask('lottery.draws', { lotteryId, after })

/**
 * Computes every outcome anew on this device, page by page, and tells how far it is. Trusts nothing but the seed whose commitment was
 * published. Throws CallError.
 */
export const recheck = async (
  lottery: LotteryAnswer & { readonly seed: string },
  seen: SeenCommitment | undefined,
  onProgress: (checked: number) => void,
  page = pageOf,
): Promise<Verdict> => {
  const { lotteryId, prizes, seed, commitment, draws } = lottery
  const terms = { id: lotteryId, prizes: prizes.map(({ prizeId, ppm, stock }) => ({ id: prizeId, ppm, stock: stock ?? null })) }
  const check = new Recheck(terms, seed, hmacSha256Hex)
  for (let after: number | undefined = 0; after !== undefined;) {
    const answer: Page = await page(lotteryId, after)
    check.add(answer.draws)
    onProgress(check.checked)
    after = answer.next
  }
  return {
    checked: check.checked,
    wrong: check.wrong,
    complete: check.checked === draws,
    seedFits: sha256OfHex(seed) === commitment,
    ...(seen ? { sameAsSeen: seen.commitment === commitment } : {}),
  }
}
