import { applyChange } from './books'
import { canonicalJson } from './canonical'
import { entryHash } from './chain'
import { type Books, EMPTY_BOOKS, type Entry, type Sha256 } from './types'

export interface ChainFault {
  readonly entryId?: string
  readonly seq?: number
  readonly fault: string
}

/**
 * Follows an account's entries in order of `seq` and stops at the first that cannot be true. Feed it page by page: it
 * keeps nothing but the books so far.
 */
export class ChainAuditor {
  private books: Books = EMPTY_BOOKS
  private found: ChainFault | undefined

  constructor(
    private readonly memberId: string,
    private readonly sha256: Sha256,
  ) {}

  add(entry: Entry): void {
    if (this.found) return
    const fault = this.check(entry)
    if (fault) this.found = { entryId: entry._id, seq: entry.seq, fault }
  }

  /** Notes an entry that cannot even be read as one; it counts as the fault only when none was found before it. */
  reject(fault: ChainFault): void {
    this.found ??= fault
  }

  /** The first fault of the chain, or of the account against its chain; undefined when all is well. */
  finish(account: Books): ChainFault | undefined {
    if (this.found) return this.found
    const missing = this.books.seq + 1
    if (account.seq >= missing) return { seq: missing, fault: `entry number ${missing} is missing` }
    const kept: Books = {
      balance: account.balance,
      debt: account.debt,
      lots: account.lots,
      held: account.held,
      carryFen: account.carryFen,
      seq: account.seq,
      headHash: account.headHash,
    }
    return canonicalJson(kept) === canonicalJson(this.books) ? undefined : { fault: 'account differs from what its entries add up to' }
  }

  /** The books that the entries add up to. Throws when one of them was at fault. */
  result(): Books {
    if (this.found) throw new Error(`entry ${this.found.entryId}: ${this.found.fault}`)
    return this.books
  }

  private check(entry: Entry): string | undefined {
    if (entry.memberId !== this.memberId) return 'entry of another member'
    if (entry.seq !== this.books.seq + 1) return `expected entry number ${this.books.seq + 1}`
    if (entry.prevHash !== this.books.headHash) return 'does not follow the entry before it'
    const { hash, ...body } = entry
    try {
      if (entryHash(body, this.sha256) !== hash) return 'content does not match its hash'
      const after = applyChange(this.books, entry)
      if (after.balance !== entry.balanceAfter || after.debt !== entry.debtAfter) return 'balance after differs from the sum of entries'
      this.books = { ...after, seq: entry.seq, headHash: hash }
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : 'cannot be applied'
    }
  }
}

/** replay(entries) = account: the books that a complete chain adds up to. Throws at the first fault. */
export const replay = (memberId: string, entries: readonly Entry[], sha256: Sha256): Books => {
  const auditor = new ChainAuditor(memberId, sha256)
  for (const entry of entries) auditor.add(entry)
  return auditor.result()
}
