import type { Account } from '../../../shared/contracts/documents/account'
import { applyChange, type Books, deadLots, type EntryDraft, expire } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'

/**
 * The entry by which due lots leave the books, or undefined when none is due. Every other change settles first, so that
 * no balance ever contains a dead point; the key names the latest death it covers, so it can be written only once.
 */
export const expiryDraft = (account: Account, now: number, programVersion: string): EntryDraft | undefined => {
  const today = dayOf(now)
  const change = expire(account, today)
  if (!change) return undefined
  const dead = deadLots(account.lots, today)
  const last = dead[dead.length - 1]!.expiresOn
  return {
    ...change,
    _id: `expiry:${account._id}:${last}`,
    kind: 'expiry',
    title: '积分到期',
    steps: dead.map((lot) => `${grouped(lot.points)} 分的有效期至 ${lot.expiresOn},已到期失效`),
    actor: { kind: 'system', id: 'expiry' },
    programVersion,
    inputDigest: digestOf({ expiry: account._id, last }),
    orderId: null,
    storeId: null,
    cause: {},
  }
}

export interface Settled {
  /** The account as it was read: the chain continues from here. */
  readonly account: Account
  /** Books without dead points: decisions are made on these. */
  readonly books: Books
  /** Entries that must be written before the one that is being decided. */
  readonly drafts: readonly EntryDraft[]
}

export const settled = (account: Account, now: number, programVersion: string): Settled => {
  const draft = expiryDraft(account, now, programVersion)
  return draft ? { account, books: applyChange(account, draft), drafts: [draft] } : { account, books: account, drafts: [] }
}
