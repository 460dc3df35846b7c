import type { Account } from '../../shared/contracts/documents/account'
import { append, type Books, type Entry } from '../../shared/domain/ledger'
import { newAccount, purchaseDraft } from '../../tests/support/examples'
import { MemoryStore } from '../../tests/support/memory-store'
import { sha256 } from '../_kit/digest'
import { withBooks } from '../_kit/ledger/documents'
import { audit } from './audit'

const MEMBER = '6204817735'
const OTHER = '7204817735'

const buy = (store: MemoryStore, account: Account, orderId: string): Account => {
  const place = { memberId: account._id, at: '2026-11-24T10:00:00.000+08:00', answer: () => ({}) }
  const { books, entry } = append(account as Books, purchaseDraft(orderId, 10, '2028-11-30'), place, sha256)
  const after = { ...withBooks(account, books), growth: account.growth + 10 }
  store.seed('entries', entry)
  store.seed('accounts', after)
  return after
}

/** Two members with five purchases each; `entry(n)` is the n-th of the first. */
const open = () => {
  const store = new MemoryStore()
  let account = newAccount(MEMBER)
  let other = newAccount(OTHER)
  for (let i = 1; i <= 5; i++) {
    account = buy(store, account, `A${i}`)
    other = buy(store, other, `B${i}`)
  }
  const entry = (n: number) => store.all('entries').find((found) => found['_id'] === `purchase:A${n}`) as unknown as Entry
  return { store, account, entry }
}

it('finds nothing in books that are right, and adds them up', async () => {
  expect(await audit(open().store)).toEqual({ accounts: 2, entries: 10, points: 100, debts: 0, faults: [] })
})

it.each([
  ['points', (entry: Entry) => ({ ...entry, points: 11, lots: [{ expiresOn: '2028-11-30', points: 11 }] })],
  ['words', (entry: Entry) => ({ ...entry, steps: ['edited'] })],
  ['answer', (entry: Entry) => ({ ...entry, answer: { balance: 1 } })],
  ['a field that is no field of an entry', (entry: Entry) => ({ ...entry, bonus: 1 })],
  ['points that are no number', (entry: Entry) => ({ ...entry, points: 'ten' })],
])('names the first bad entry when its %s was edited', async (_, edit) => {
  const { store, entry } = open()
  store.seed('entries', edit(entry(3)) as Entry, edit(entry(4)) as Entry)
  const { faults, entries } = await audit(store)
  expect(faults).toEqual([expect.objectContaining({ memberId: MEMBER, entryId: 'purchase:A3', seq: 3 })])
  expect(entries).toBe(10)
})

it('names the entry that follows one that was dropped', async () => {
  const { store } = open()
  store.drop('entries', 'purchase:A2')
  expect((await audit(store)).faults).toEqual([{ memberId: MEMBER, entryId: 'purchase:A3', seq: 3, fault: 'expected entry number 2' }])
})

it('names the number of the last entry when that one was dropped', async () => {
  const { store } = open()
  store.drop('entries', 'purchase:A5')
  expect((await audit(store)).faults).toEqual([{ memberId: MEMBER, seq: 5, fault: 'entry number 5 is missing' }])
})

it('finds an account that was given points without an entry', async () => {
  const { store, account } = open()
  store.seed('accounts', { ...account, balance: 60, lots: [{ expiresOn: '2028-11-30', points: 60 }] })
  expect((await audit(store)).faults).toEqual([{ memberId: MEMBER, fault: 'account differs from what its entries add up to' }])
})

it('finds an account whose growth was lifted without an entry', async () => {
  const { store, account } = open()
  store.seed('accounts', { ...account, growth: 10_000 })
  expect((await audit(store)).faults).toEqual([{ memberId: MEMBER, fault: 'growth differs from what its entries add up to' }])
})

it('names the member of an account that breaks a law, once', async () => {
  const { store, account } = open()
  store.seed('accounts', { ...account, balance: 60 })
  expect((await audit(store)).faults).toEqual([
    { memberId: MEMBER, fault: expect.stringContaining('balance differs from the sum of lots') },
  ])
})

it('finds entries that belong to no account', async () => {
  const { store } = open()
  store.drop('accounts', OTHER)
  expect((await audit(store)).faults).toEqual([{ memberId: '', fault: '5 entries belong to no account' }])
})

it('raises no alarm about a member who buys while it looks', async () => {
  const { store, account } = open()
  const find = store.find.bind(store)
  let bought = false
  store.find = async (collection, wanted) => {
    if (collection === 'entries' && !bought) bought = Boolean(buy(store, account, 'A6'))
    return find(collection, wanted)
  }
  expect((await audit(store)).faults).toEqual([])
})
