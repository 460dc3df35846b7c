import { append, ChainAuditor, EMPTY_BOOKS } from '../../../shared/domain/ledger'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { journal, MEMBER, NOW, openCounter, saleOf } from '../../../tests/support/counter'
import { sha256 } from '../digest'
import { asEntry, withBooks } from '../ledger/documents'
import { creditSale } from './credit'
import { refundSale } from './refund'

const refunding = (amountFen: number) => ({ refundId: 'R1', amountFen, refundedAt: new Date(NOW).toISOString() })

it('refunds in the name of the member of staff, and writes his journal in the same transaction, once', async () => {
  const { store, seller } = openCounter()
  await creditSale(seller, saleOf('O1', 39_800, { memberRef: MEMBER }))
  for (const replayed of [false, true])
    expect(await refundSale(seller, 'O1', refunding(10_000), journal)).toMatchObject({ replayed, answer: { points: -100, balance: 298 } })
  expect(store.all('entries')[1]).toMatchObject({ kind: 'refund', actor: { kind: 'staff', id: 'A01' } })
  expect(store.all('staff_log')).toMatchObject([{ key: 'refund:O1:R1', memberId: MEMBER, points: -100, title: '退款 100 元' }])
})

it('names no member in the journal when nobody has claimed the receipt', async () => {
  const { store, seller } = openCounter()
  await creditSale(seller, saleOf('O1', 39_800))
  expect(await refundSale(seller, 'O1', refunding(39_800), journal)).toMatchObject({ answer: { points: 0 } })
  expect(store.all('staff_log')).toMatchObject([{ key: 'refund:O1:R1', memberId: null, points: 0, title: '退款 398 元' }])
})

it('knows no order of another store', async () => {
  const { seller } = openCounter()
  await creditSale(seller, saleOf('O1', 39_800, { memberRef: MEMBER }))
  const elsewhere = { ...seller, storeId: 'S002' }
  expect(await refundSale(elsewhere, 'O1', refunding(100), journal)).toMatchObject({ refused: 'not_found' })
})

it.each(['frozen', 'left'] as const)('still books on the account that earned when its member is %s', async (status) => {
  const { store, seller, account } = openCounter()
  await creditSale(seller, saleOf('O1', 39_800, { memberRef: MEMBER }))
  store.seed('accounts', { ...account(), status })
  expect(await refundSale(seller, 'O1', refunding(39_800))).toMatchObject({ answer: { points: -398, balance: 0 } })
})

it('reads an order stored before growth was counted, takes no growth for it, and leaves its chain whole', async () => {
  const draft = purchaseDraft('O1', 398, '2028-11-30')
  const { growth: _, ...cause } = draft.cause
  const place = { memberId: MEMBER, at: '2026-11-24T10:00:00.000+08:00', answer: () => ({}) }
  const { entry, books } = append(EMPTY_BOOKS, { ...draft, cause }, place, sha256)
  const { store, seller, account } = openCounter({ ...withBooks(newAccount(MEMBER), books), growth: 10_000, tier: 'silver' })
  store.seed('entries', entry)
  expect(await refundSale(seller, 'O1', refunding(39_800))).toMatchObject({ answer: { points: -398 } })
  expect(account()).toMatchObject({ growth: 10_000, tier: 'silver' })
  const auditor = new ChainAuditor(MEMBER, sha256)
  store.all('entries').forEach((document) => auditor.add(asEntry(document)))
  expect(auditor.finish(account())).toBeUndefined()
})
