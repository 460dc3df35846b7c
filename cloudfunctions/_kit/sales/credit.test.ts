import { journal, MEMBER, NOW, openCounter, PHONE, saleOf, shownCode } from '../../../tests/support/counter'
import { asEntry } from '../ledger/documents'
import { creditSale } from './credit'

it('credits a sale in the name of the member of staff, and writes his journal in the same transaction, once', async () => {
  const { store, seller } = openCounter()
  const credit = () => creditSale(seller, saleOf('O1', 39_800, { memberRef: MEMBER }), journal)
  expect(await credit()).toMatchObject({ replayed: false, answer: { points: 398, balance: 398 } })
  expect(await credit()).toMatchObject({ replayed: true, answer: { points: 398, balance: 398 } })
  expect(asEntry(store.all('entries')[0])).toMatchObject({ storeId: 'S001', actor: { kind: 'staff', id: 'A01' } })
  const line = {
    _id: 'purchase:O1',
    key: 'purchase:O1',
    memberId: MEMBER,
    memberName: null,
    orderId: 'O1',
    points: 398,
    title: '消费 398 元',
  }
  expect(store.all('staff_log')).toEqual([line])
})

it('promises the sentence of L4 together with the points, and says which member of staff booked them', async () => {
  const { seller, account } = openCounter()
  const till = { kind: 'till', id: 'T1' } as const
  await creditSale({ ...seller, actor: till }, saleOf('O1', 39_800, { memberRef: MEMBER }))
  await creditSale(seller, saleOf('O2', 88_200, { memberRef: MEMBER }))
  expect(account().outbox).toMatchObject([
    { key: 'points:purchase:O1', title: '398 分到账', body: '您本次消费 398 元,获得 398 分,当前积分 398', kind: 'points', link: 'history' },
    { key: 'points:purchase:O2', body: '您本次消费 882 元,获得 882 分,当前积分 1,280。由门店录入,工号 A01,如非本人请联系门店' },
  ])
})

it('names no member in the journal of a sale that is still to be claimed', async () => {
  const { store, seller } = openCounter()
  expect(await creditSale(seller, saleOf('O1', 39_800), journal)).toMatchObject({ answer: { claimCode: expect.any(String) } })
  expect(store.all('entries')).toMatchObject([{ kind: 'unlinked_purchase', actor: { kind: 'staff', id: 'A01' } }])
  expect(store.all('staff_log')).toMatchObject([{ key: 'purchase:O1', memberId: null, points: 0, title: '消费 398 元,待补录' }])
})

it('leaves nothing in the journal when the sale is refused or the transaction fails', async () => {
  const { store, seller } = openCounter()
  expect(await creditSale(seller, saleOf('O1', 100, { memberRef: '9999999999' }), journal)).toMatchObject({ refused: 'not_found' })
  store.plant({ step: 'commit', kind: 'conflict', times: Infinity })
  expect(await creditSale(seller, saleOf('O2', 100, { memberRef: MEMBER }), journal)).toEqual({ refused: 'busy' })
  expect([...store.all('entries'), ...store.all('staff_log')]).toEqual([])
})

it('knows nobody who has left, by whatever he is named', async () => {
  const { store, seller } = openCounter({ status: 'left' })
  const credit = (orderId: string, member: Parameters<typeof saleOf>[2]) => creditSale(seller, saleOf(orderId, 100, member))
  expect(await credit('O1', { code: shownCode() })).toEqual({ refused: 'code_invalid' })
  expect(await credit('O2', { memberRef: MEMBER })).toMatchObject({ refused: 'not_found' })
  expect(await credit('O3', { phone: PHONE })).toMatchObject({ answer: { claimCode: expect.any(String) } })
  expect(store.all('entries')).toMatchObject([{ kind: 'unlinked_purchase' }])
})

it('identifies nobody by a code of a frozen card, which still earns by phone and member number', async () => {
  const { seller } = openCounter({ status: 'frozen', frozenBy: 'member' })
  expect(await creditSale(seller, saleOf('O1', 100, { code: shownCode() }))).toEqual({ refused: 'account_frozen' })
  expect(await creditSale(seller, saleOf('O2', 100, { phone: PHONE }))).toMatchObject({ answer: { points: 1, balance: 1 } })
  expect(await creditSale(seller, saleOf('O3', 100, { memberRef: MEMBER }))).toMatchObject({ answer: { points: 1, balance: 2 } })
})

it('uses a code up with the sale', async () => {
  const { seller, account } = openCounter()
  expect(await creditSale(seller, saleOf('O1', 100, { code: shownCode() }))).toMatchObject({ answer: { points: 1 } })
  expect(account().lastCodeStep).toBe(Math.floor(NOW / 60_000))
  expect(await creditSale(seller, saleOf('O2', 100, { code: shownCode() }))).toEqual({ refused: 'code_used' })
})
