import { journal, MEMBER, NOW, openCounter, saleOf } from '../../../tests/support/counter'
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
