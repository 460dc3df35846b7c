import type { Account } from '../../../shared/contracts/documents/account'
import { append, type Books, type Entry } from '../../../shared/domain/ledger'
import { NEVER } from '../../../shared/domain/time'
import { openCounter, NOW } from '../../../tests/support/counter'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import type { MemoryStore } from '../../../tests/support/memory-store'
import { sha256 } from '../../_kit/digest'
import { asAccount, withBooks } from '../../_kit/ledger/documents'
import { verificationOf } from './verification'

const verification = verificationOf(50)

let error: jest.SpyInstance
beforeEach(() => void (error = jest.spyOn(console, 'error').mockImplementation(() => undefined)))
afterEach(() => void jest.restoreAllMocks())

const numberOf = (i: number) => String(2_000_000_000 + i)

const buy = (store: MemoryStore, account: Account, orderId: string): Account => {
  const place = { memberId: account._id, at: '2026-11-24T10:00:00.000+08:00', answer: () => ({}) }
  const { books, entry } = append(account as Books, purchaseDraft(orderId, 10, '2028-11-30'), place, sha256)
  const after = { ...withBooks(account, books), growth: account.growth + 10 }
  store.seed('entries', entry)
  store.seed('accounts', after)
  return after
}

/** So many members with a purchase each, and nobody else. */
const town = (members: number) => {
  const { store } = openCounter()
  for (const { _id } of store.all('accounts')) store.drop('accounts', String(_id))
  for (let i = 0; i < members; i++) buy(store, newAccount(numberOf(i)), `A${i}`)
  return store
}

const run = (store: MemoryStore, cursor: string | null = null, outOfTime = () => false) =>
  verification.run({ store, now: NOW, cursor, outOfTime })

/** Runs until it has gone round once. */
const round = async (store: MemoryStore) => {
  const reports = []
  let cursor: string | null = null
  do {
    const report = await run(store, cursor)
    reports.push(report)
    cursor = report.cursor ?? null
  } while (cursor !== null && reports.length < 20)
  return reports
}

it('looks at every member once a round, so many a run, and begins anew', async () => {
  const reports = await round(town(120))
  expect(reports.map(({ done, cursor }) => [done, cursor])).toEqual([
    [50, numberOf(49)],
    [50, numberOf(99)],
    [20, null],
  ])
  expect(reports.every(({ more, failed, fault }) => !more && failed === 0 && fault === undefined)).toBe(true)
})

it('is not stopped by a member who leaves the walk at its cursor', async () => {
  const store = town(60)
  const { cursor } = await run(store)
  store.drop('accounts', cursor!)
  expect(await run(store, cursor)).toMatchObject({ done: 10, cursor: null })
})

it('stops between two members when its time is over, and goes on there', async () => {
  let looks = 0
  const store = town(10)
  const report = await run(store, null, () => looks++ >= 3)
  expect(report).toMatchObject({ done: 3, more: false, cursor: numberOf(2) })
  expect(await run(store, report.cursor)).toMatchObject({ done: 7, cursor: null })
})

it('names member and entry of the first fault, alerts, and looks at all the others', async () => {
  const store = town(5)
  const bad = store.all('entries').find(({ _id }) => _id === 'purchase:A3') as unknown as Entry
  store.seed('entries', { ...bad, steps: ['edited'] })
  const report = await run(store)
  const words = `会员 ${numberOf(3)} 的账本有误:流水 purchase:A3(第 1 笔) content does not match its hash`
  expect(report).toEqual({ done: 5, failed: 0, more: false, cursor: null, fault: words })
  expect(store.all('alerts')).toEqual([expect.objectContaining({ _id: `chain:${numberOf(3)}`, words, count: 1 })])
})

it('tells of a few members only when everything is wrong', async () => {
  const store = town(20)
  for (const entry of store.all('entries')) store.seed('entries', { ...entry, steps: ['edited'] } as never)
  expect(await run(store)).toMatchObject({ done: 20 })
  expect(store.all('alerts')).toHaveLength(3)
})

it('raises no alarm about a member who buys while it looks', async () => {
  const store = town(1)
  const find = store.find.bind(store)
  let bought = false
  store.find = async (collection, wanted) => {
    if (collection === 'entries' && !bought) {
      bought = true
      buy(store, store.all('accounts')[0] as unknown as Account, 'more')
    }
    return find(collection, wanted)
  }
  expect((await run(store)).fault).toBeUndefined()
})

describe('an account of an earlier form', () => {
  const older = (store: MemoryStore, i: number) => {
    const { nextReminderOn: _, reminded: __, ...rest } = store.all('accounts').find(({ _id }) => _id === numberOf(i))!
    store.seed('accounts', rest as never)
  }

  it('is found by the reminders afterwards, and written once', async () => {
    const store = town(2)
    older(store, 1)
    await run(store)
    const account = asAccount(store.all('accounts').find(({ _id }) => _id === numberOf(1)))
    expect(account.nextReminderOn).toBe('2028-10-31')
    expect(account.nextReminderOn).not.toBe(NEVER)
    store.steps.length = 0
    await run(store)
    expect(store.steps).not.toContain('replace')
  })

  it('that cannot be written is counted as failed, and tried in the next round', async () => {
    const store = town(1)
    older(store, 0)
    store.plant({ step: 'commit', kind: 'unavailable', times: 99 })
    expect(await run(store)).toMatchObject({ done: 1, failed: 1, cursor: null })
    expect(error).toHaveBeenCalled()
    store.plant()
    expect(await run(store)).toMatchObject({ done: 1, failed: 0 })
    expect(store.all('accounts')[0]!['nextReminderOn']).toBe('2028-10-31')
  })
})
