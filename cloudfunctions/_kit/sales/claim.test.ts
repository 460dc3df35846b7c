import { isRefusal } from '../../../shared/errors'
import { journal, MEMBER, NOW, openCounter, PHONE, saleOf, shownCode } from '../../../tests/support/counter'
import type { MemoryStore } from '../../../tests/support/memory-store'
import { type Claimant, claimReceipt } from './claim'
import { creditSale } from './credit'
import { lookUp } from './look-up'

const atCounter = (store: MemoryStore, wanted: Parameters<typeof lookUp>[1]): Claimant => ({
  store,
  now: NOW,
  actor: { kind: 'staff', id: 'A01' },
  findAccount: (read) => lookUp({ store, now: NOW }, wanted, read),
})

const openReceipt = async (more = {}) => {
  const counter = openCounter(more)
  const sold = await creditSale(counter.seller, saleOf('O1', 39_800))
  if (isRefusal(sold) || !('claimCode' in sold.answer)) throw new Error('the receipt should be open')
  return { ...counter, claimCode: sold.answer.claimCode }
}

it.each([
  ['code', { code: 'shown' }],
  ['phone', { phone: PHONE }],
  ['memberRef', { memberRef: MEMBER }],
] as const)('lets staff claim for the member in front of them by %s, in their own name and journal, once', async (_, named) => {
  const { store, claimCode } = await openReceipt()
  const claimant = atCounter(store, 'code' in named ? { code: shownCode() } : named)
  for (const replayed of [false, true])
    expect(await claimReceipt(claimant, claimCode, journal)).toMatchObject({ replayed, answer: { points: 398, balance: 398 } })
  expect(store.all('entries')[1]).toMatchObject({ kind: 'claim', memberId: MEMBER, actor: { kind: 'staff', id: 'A01' } })
  expect(store.all('staff_log')).toMatchObject([{ key: 'claim:O1', memberId: MEMBER, points: 398, title: '补录消费 398 元' }])
})

it('promises the sentence of L4 together with the points', async () => {
  const { store, claimCode, account } = await openReceipt()
  await claimReceipt(atCounter(store, { memberRef: MEMBER }), claimCode)
  expect(account().outbox).toMatchObject([
    { key: 'points:claim:O1', title: '398 分到账', body: expect.stringMatching(/^您补录消费 398 元,获得 398 分,当前积分 398。.*工号 A01/) },
  ])
})

it('claims for nobody who has left', async () => {
  const { store, claimCode } = await openReceipt({ status: 'left' })
  expect(await claimReceipt(atCounter(store, { memberRef: MEMBER }), claimCode)).toMatchObject({ refused: 'not_found' })
  expect(await claimReceipt(atCounter(store, { phone: PHONE }), claimCode)).toMatchObject({ refused: 'not_found' })
  expect(await claimReceipt(atCounter(store, { code: shownCode() }), claimCode)).toEqual({ refused: 'code_invalid' })
})

it('counts wrong codes against the member for whom staff try them', async () => {
  const { store, claimCode } = await openReceipt()
  const claimant = atCounter(store, { memberRef: MEMBER })
  for (let i = 0; i < 5; i++) expect(await claimReceipt(claimant, 'K7Q2M-4X9PT-A6B')).toMatchObject({ refused: 'not_found' })
  expect(await claimReceipt(claimant, claimCode)).toMatchObject({ refused: 'too_many' })
})
