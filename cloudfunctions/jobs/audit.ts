import type { Account } from '../../shared/contracts/documents/account'
import { ChainAuditor, type ChainFault } from '../../shared/domain/ledger'
import { growthChangeOf } from '../../shared/domain/tiers'
import { sha256 } from '../_kit/digest'
import { asAccount, asEntry } from '../_kit/ledger/documents'
import type { Store } from '../_kit/store'

export interface AuditFault extends ChainFault {
  readonly memberId: string
}

export interface AuditReport {
  readonly accounts: number
  readonly entries: number
  /** Sum of all balances: what the brand owes. */
  readonly points: number
  /** Sum of all debts: what members owe. */
  readonly debts: number
  readonly faults: readonly AuditFault[]
}

const ACCOUNT_PAGE = 500
const ENTRY_PAGE = 1000
/** How often a member is looked at again who earned or lost points while we looked. */
const LOOKS = 5

type Tally = { -readonly [field in Exclude<keyof AuditReport, 'faults'>]: number } & { readonly faults: AuditFault[] }

/** Recomputes every account from its entries (L7): page by page, so memory does not grow with the store; sales may go on meanwhile. */
export const audit = async (store: Store): Promise<AuditReport> => {
  const tally: Tally = { accounts: 0, entries: 0, points: 0, debts: 0, faults: [] }
  // Counted first: what is written while we look can then only make strays look fewer, never invent one.
  const total = await store.count('entries')
  let last = ''
  for (;;) {
    const page = await store.find('accounts', { where: { _id: { gt: last } }, order: [['_id', 'asc']], limit: ACCOUNT_PAGE })
    for (const document of page) await auditAccount(store, document, tally)
    if (page.length < ACCOUNT_PAGE) break
    last = (page[page.length - 1] as { _id: string })._id
  }
  const strays = total - (await store.count('entries', { memberId: '' })) - tally.entries
  // Lines of a member who does not exist, or a second line under a number that is taken.
  if (strays > 0) tally.faults.push({ memberId: '', fault: `${strays} entries belong to no account` })
  return tally
}

const auditAccount = async (store: Store, document: unknown, tally: Tally) => {
  const found = await verified(store, document)
  tally.accounts++
  tally.entries += found.entries
  tally.points += found.account?.balance ?? 0
  tally.debts += found.account?.debt ?? 0
  if (found.fault) tally.faults.push({ memberId: (document as { _id: string })._id, ...found.fault })
}

/** What following an account came to: entries read, the account if it can be read, and the first fault if there is one. */
export interface Followed {
  readonly entries: number
  readonly account?: Account
  readonly fault?: ChainFault | undefined
}

/** An account against its chain (L7), looked at again while its member goes on earning. */
export const verified = async (store: Store, document: unknown): Promise<Followed> => {
  const memberId = (document as { _id: string })._id
  let seen = document
  let found = await follow(store, memberId, seen)
  for (let look = 1; found.fault && look < LOOKS; look++) {
    const now = await store.get('accounts', memberId)
    if ((now as Account | undefined)?.headHash === (seen as Account).headHash) break
    seen = now
    found = await follow(store, memberId, seen)
  }
  return found
}

/** One account against its chain, both as they are at this moment. */
const follow = async (store: Store, memberId: string, document: unknown): Promise<Followed> => {
  const auditor = new ChainAuditor(memberId, sha256)
  const { entries, growth } = await feed(store, memberId, auditor)
  try {
    const account = asAccount(document)
    return { entries, account, fault: auditor.finish(account) ?? wrongGrowth(account, growth) }
  } catch (error) {
    return { entries, fault: { fault: wordsOf(error) } }
  }
}

/** Growth lifts into tiers, so it is added up like points are. */
const wrongGrowth = (account: Account, growth: number): ChainFault | undefined =>
  account.growth === growth ? undefined : { fault: 'growth differs from what its entries add up to' }

const feed = async (store: Store, memberId: string, auditor: ChainAuditor): Promise<{ entries: number; growth: number }> => {
  let entries = 0
  let growth = 0
  let seq = 0
  for (;;) {
    const page = await store.find('entries', { where: { memberId, seq: { gt: seq } }, order: [['seq', 'asc']], limit: ENTRY_PAGE })
    for (const document of page) growth += addTo(auditor, document)
    entries += page.length
    if (page.length < ENTRY_PAGE) return { entries, growth }
    seq = (page[page.length - 1] as { seq: number }).seq
  }
}

/** Answers what the entry has changed the growth by. */
const addTo = (auditor: ChainAuditor, document: unknown): number => {
  try {
    const entry = asEntry(document)
    auditor.add(entry)
    return growthChangeOf(entry)
  } catch (error) {
    const { _id, seq } = document as { _id: string; seq: number }
    auditor.reject({ entryId: _id, seq, fault: wordsOf(error) })
    return 0
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
