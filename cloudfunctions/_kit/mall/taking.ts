import type { StockDocument } from '../../../shared/contracts/documents/gift'
import { leftIn, movePieces, takePieces } from '../../../shared/domain/mall'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'
import { asStock } from './documents'
import { stocksOf } from './stocks'

/** Pieces that were taken out of the stock of a gift, to be written in the transaction that read it. */
export interface PiecesTaken {
  /** The part that they come from, and go back to. */
  readonly stockId: string
  readonly codes: number[]
  readonly replace: Filed
}

/**
 * Takes pieces out of a part. One that has too few asks all of its kind: a part that has enough gives them, or what several have together is
 * gathered in the fullest. Answers how many there are in all where they do not reach. No storage call while the part itself has enough, one
 * otherwise. What is not counted is read and not written, so that nobody waits for anybody.
 */
export const takeFrom = async (read: Reader, part: StockDocument, pieces: number): Promise<PiecesTaken | { readonly left: number }> => {
  if (part.left === null) return { stockId: part._id, codes: [], replace: [] }
  if (part.left >= pieces) return taken([part], pieces)
  const parts = (await stocksOf(read, part.giftId)).filter(({ optionId, left }) => optionId === part.optionId && (left ?? 0) > 0)
  const left = leftIn(parts) ?? 0
  return left < pieces ? { left } : taken(fullestFirst(parts), pieces)
}

const fullestFirst = (parts: readonly StockDocument[]): StockDocument[] => [...parts].sort((a, b) => (b.left ?? 0) - (a.left ?? 0))

/** Out of the first; what it lacks moves over from the others first. */
const taken = ([first, ...others]: readonly StockDocument[], pieces: number): PiecesTaken => {
  let main = first!
  const changed: StockDocument[] = []
  for (const other of others) {
    const lacking = pieces - (main.left ?? 0)
    if (lacking <= 0) break
    const moved = movePieces(other, main, lacking)
    main = moved.to
    changed.push(moved.from)
  }
  const given = takePieces(main, pieces)
  if (given === undefined) throw new RangeError('more was taken out of a stock than there is')
  return {
    stockId: main._id,
    codes: given.codes,
    replace: [given.part, ...changed].map((stock) => ['stocks', asStock(stock)] as const),
  }
}
