import type { Account } from '../../shared/contracts/documents/account'
import { ChainAuditor } from '../../shared/domain/ledger'
import { sha256 } from '../_kit/digest'
import { asAccount, asEntry } from '../_kit/ledger/documents'
import type { Store } from '../_kit/store'

export interface AuditFault {
  readonly memberId: string
  readonly entryId?: string
  readonly seq?: number
  readonly fault: string
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

/** Recomputes every account from its entries (L7): page by page, so memory does not grow with the store. */
export const audit = async (store: Store): Promise<AuditReport> => {
  const report = { accounts: 0, entries: 0, points: 0, debts: 0, faults: [] as AuditFault[] }
  let last = ''
  for (;;) {
    const page = await store.find('accounts', { where: { _id: { gt: last } }, order: [['_id', 'asc']], limit: ACCOUNT_PAGE })
    for (const document of page) await auditAccount(store, document, report)
    if (page.length < ACCOUNT_PAGE) break
    last = (page[page.length - 1] as { _id: string })._id
  }
  await auditStrays(store, report)
  return report
}

const auditAccount = async (
  store: Store,
  document: unknown,
  report: { accounts: number; entries: number; points: number; debts: number; faults: AuditFault[] },
) => {
  const memberId = (document as { _id: string })._id
  report.accounts++
  const auditor = new ChainAuditor(memberId, sha256)
  try {
    const account: Account = asAccount(document)
    report.points += account.balance
    report.debts += account.debt
    report.entries += await feed(store, memberId, auditor)
    const fault = auditor.finish(account)
    if (fault) report.faults.push({ memberId, ...fault })
  } catch (error) {
    report.faults.push({ memberId, fault: error instanceof Error ? error.message : String(error) })
  }
}

const feed = async (store: Store, memberId: string, auditor: ChainAuditor): Promise<number> => {
  let count = 0
  let seq = 0
  for (;;) {
    const page = await store.find('entries', { where: { memberId, seq: { gt: seq } }, order: [['seq', 'asc']], limit: ENTRY_PAGE })
    for (const document of page) auditor.add(asEntry(document))
    count += page.length
    if (page.length < ENTRY_PAGE) return count
    seq = (page[page.length - 1] as { seq: number }).seq
  }
}

/** Entries that no account led to: lines of a member who does not exist, or a second line under a number that is taken. */
const auditStrays = async (store: Store, report: { entries: number; faults: AuditFault[] }) => {
  const total = await store.count('entries')
  const unlinked = await store.count('entries', { memberId: '' })
  const strays = total - unlinked - report.entries
  if (strays !== 0) report.faults.push({ memberId: '', fault: `${strays} entries belong to no account` })
}
