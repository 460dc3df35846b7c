import databaseConfig from '../../config/database.json'
import { sha256 } from '../../cloudfunctions/_kit/digest'
import { type DatabaseConfig, type Document, openStore } from '../../emulator/store'
import { append, earn, EMPTY_BOOKS, type Books } from '../../shared/domain/ledger'
import { accountDocument } from './credits/accounts'
import { serveDuties } from './worker'

const ENTRIES_PER_ACCOUNT = 3
const ACCOUNTS_PER_WRITE = 500
const EXPIRES_ON = '2028-11-30'

/** A member with some purchases: true chains, so that an audit of the filled store would find nothing. */
const member = (number: number): { account: Document; entries: Document[] } => {
  const account = accountDocument(number)
  const entries: Document[] = []
  let books: Books = EMPTY_BOOKS
  for (let i = 0; i < ENTRIES_PER_ACCOUNT; i++) {
    const orderId = `FILL-${number}-${i}`
    const draft = {
      ...earn(books, [{ points: 398, expiresOn: EXPIRES_ON, releaseOn: null }], EXPIRES_ON),
      _id: `purchase:${orderId}`,
      kind: 'purchase' as const,
      title: '消费 398 元',
      steps: ['消费 398 元', '398 元 × 1 分/元 = 398 分', `398 分有效期至 ${EXPIRES_ON}`],
      actor: { kind: 'till' as const, id: 'demo-till' },
      programVersion: '2026-1',
      inputDigest: sha256(orderId),
      orderId,
      storeId: 'S001',
      cause: { paidAt: account.joinedAt, channel: null, amountFen: 39_800, eligibleFen: 39_800, points: 398, excludedSkus: [] },
    }
    const place = { memberId: account._id, at: account.joinedAt, answer: (after: Books) => ({ points: 398, balance: after.balance }) }
    const appended = append(books, draft, place, sha256)
    books = appended.books
    entries.push(appended.entry as unknown as Document)
  }
  return { account: { ...account, ...books, lots: [...books.lots], held: [], nextExpiryOn: EXPIRES_ON } as unknown as Document, entries }
}

/** Fills the store of a stopped emulator directly, many documents to a commit. */
export const runFillWorker = (folder: string): void =>
  serveDuties({
    fill: async ({ documents }: { documents: number }) => {
      const since = performance.now()
      const store = openStore({ path: folder, config: databaseConfig as unknown as DatabaseConfig, now: Date.now })
      const database = store.database('local-env')
      const accounts = Math.ceil(documents / (1 + ENTRIES_PER_ACCOUNT))
      for (let from = 0; from < accounts; from += ACCOUNTS_PER_WRITE) {
        const members = Array.from({ length: Math.min(ACCOUNTS_PER_WRITE, accounts - from) }, (_, i) => member(from + i))
        await database.insert(
          'accounts',
          members.map(({ account }) => account),
        )
        await database.insert(
          'entries',
          members.flatMap(({ entries }) => entries),
        )
      }
      store.close()
      return (performance.now() - since) / 1000
    },
  })
