import { type Account, NOTHING_PROMISED } from '../../../shared/contracts/documents/account'
import { newAccount, newPerson } from '../../../tests/support/examples'
import { MemoryStore, type Planted } from '../../../tests/support/memory-store'
import { messageOf } from '../../_kit/inbox/message'
import { promise, type Told } from '../../_kit/inbox/promise'
import { outbox } from './outbox'

const NOW = Date.parse('2026-11-24T10:00:00+08:00')
const MEMBER = '6204817735'
const TOLD: Told = { key: 'points:purchase:O1', kind: 'points', title: '398 分到账', body: '您本次消费 398 元', link: 'history' }
const WELCOME: Told = { key: 'tier:up', kind: 'service', title: '升级', body: '您升级了', link: 'tier' }

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

/** A member to whom two messages are promised. */
const open = (more: Partial<Account> = {}, person: Record<string, unknown> = {}) => {
  const store = new MemoryStore()
  const promised = promise(promise(newAccount(MEMBER), TOLD, NOW), WELCOME, NOW)
  store.seed('accounts', { ...promised, ...more })
  store.seed('members', { ...newPerson(MEMBER), ...person })
  const account = () => store.all('accounts')[0] as unknown as Account
  const inbox = () => store.all('messages').map(({ _id }) => _id)
  return { store, account, inbox, run: (now = NOW) => outbox.run({ store, now, outOfTime: () => false }) }
}

it('delivers what was promised, as of the instant of its promise, once', async () => {
  const { store, run, account, inbox } = open()
  expect(await run(NOW + 60_000)).toEqual({ done: 1, failed: 0, more: false })
  expect(await run(NOW + 60_000)).toEqual({ done: 0, failed: 0, more: false })
  expect(inbox()).toEqual([TOLD.key, WELCOME.key])
  expect(store.all('messages')[0]).toMatchObject({ memberId: MEMBER, title: '398 分到账', at: '2026-11-24T10:00:00.000+08:00' })
  expect(account()).toMatchObject({ outbox: [], outboxAt: NOTHING_PROMISED })
})

it('respects the switches of the member', async () => {
  const { run, inbox, account } = open({}, { messages: { points: false, service: true, activity: true } })
  await run()
  expect([inbox(), account().outbox]).toEqual([[WELCOME.key], []])
})

it('tells nothing to who has left', async () => {
  const { run, inbox, account } = open({ status: 'left' })
  expect(await run()).toEqual({ done: 1, failed: 0, more: false })
  expect([inbox(), account().outbox]).toEqual([[], []])
})

it('tells nothing twice that is in the inbox already', async () => {
  const { store, run, inbox } = open()
  store.seed('messages', messageOf({ ...TOLD, memberId: MEMBER, now: NOW }))
  await run()
  expect(inbox()).toEqual([TOLD.key, WELCOME.key])
})

it('steps over an account that cannot be read, and delivers to the others', async () => {
  const { store, run, inbox } = open()
  store.seed('accounts', { _id: '1', outboxAt: '2026' } as never)
  expect(await run()).toEqual({ done: 1, failed: 1, more: true })
  expect(inbox()).toHaveLength(2)
})

const STEPS = ['begin', 'get', 'find', 'insert', 'replace', 'commit'] as const
const faults = STEPS.flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) => (['conflict', 'unavailable'] as const).map((kind): Planted => ({ step, phase, kind }))),
).filter(({ step, phase, kind }) => !(kind === 'conflict' && step === 'commit' && phase === 'after'))

it.each(faults)('loses nothing and doubles nothing although the store fails: %j', async (fault) => {
  const { store, run, inbox, account } = open()
  store.plant(fault)
  await run().catch(() => undefined)
  store.plant()
  await run()
  expect([inbox(), account().outbox]).toEqual([[TOLD.key, WELCOME.key], []])
})
