import { sha256 } from '../../cloudfunctions/_kit/digest'
import type { Document } from '../../emulator/store'
import { append, type Books, earn, EMPTY_BOOKS } from '../../shared/domain/ledger'
import { accountDocument } from './credits/accounts'

const EXPIRES_ON = '2028-11-30'

export interface FilledMember {
  readonly account: Document
  readonly entries: Document[]
}

/** A member with so many purchases of so many points each: true chains, so that an audit of the filled store would find nothing. */
export const filledMember = (number: number, purchases: number, points: number): FilledMember => {
  const account = accountDocument(number)
  const entries: Document[] = []
  let books: Books = EMPTY_BOOKS
  for (let i = 0; i < purchases; i++) {
    const orderId = `FILL-${number}-${i}`
    const draft = {
      ...earn(books, [{ points, expiresOn: EXPIRES_ON, releaseOn: null }], EXPIRES_ON),
      _id: `purchase:${orderId}`,
      kind: 'purchase' as const,
      title: `消费 ${points} 元`,
      steps: [`消费 ${points} 元`, `${points} 元 × 1 分/元 = ${points} 分`, `${points} 分有效期至 ${EXPIRES_ON}`],
      actor: { kind: 'till' as const, id: 'demo-till' },
      programVersion: '2026-1',
      inputDigest: sha256(orderId),
      orderId,
      storeId: 'S001',
      cause: { paidAt: account.joinedAt, channel: null, amountFen: points * 100, eligibleFen: points * 100, points, excludedSkus: [] },
    }
    const place = { memberId: account._id, at: account.joinedAt, answer: (after: Books) => ({ points, balance: after.balance }) }
    const appended = append(books, draft, place, sha256)
    books = appended.books
    entries.push(appended.entry as unknown as Document)
  }
  return { account: { ...account, ...books, lots: [...books.lots], held: [], nextExpiryOn: EXPIRES_ON } as unknown as Document, entries }
}
