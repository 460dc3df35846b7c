import type { Account } from '../../../shared/contracts/documents/account'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { faultsIn } from '../../../tests/support/books'
import { newAccount, newPerson } from '../../../tests/support/examples'
import { MemoryStore, type Planted, type StorageStep } from '../../../tests/support/memory-store'
import { rewardFor, rewarding } from '../../../tests/support/rewards'
import { occasions } from './occasions'

const MEMBER = '6204817735'
const BIRTHDAY = rewardFor('birthday', { name: '生日礼', points: 200 })
const ANNIVERSARY = rewardFor('anniversary', { name: '周年礼' })

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

/** A member who joined on 24 November 2026, and was born on a 20 May. */
const open = (more: Partial<Account> = {}, person: Partial<MemberDocument> = {}) => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...rewarding(BIRTHDAY, ANNIVERSARY) })
  store.seed('accounts', newAccount(MEMBER, { birthday: '05-20', nextOccasionOn: '2027-05-20', ...more }))
  store.seed('members', { ...newPerson(MEMBER), ...person })
  const run = (now: string) => occasions.run({ store, now: Date.parse(now), outOfTime: () => false })
  const given = () => store.all('entries').map(({ _id, points }) => [_id, points])
  const account = () => store.all('accounts')[0] as unknown as Account
  return { store, run, given, account }
}

it('gives on the day, not a millisecond before, once, and tells the member', async () => {
  const { store, run, given, account } = open()
  await run('2027-05-19T23:59:59.999+08:00')
  expect(given()).toEqual([])
  for (const now of ['2027-05-20T00:00:00.000+08:00', '2027-05-20T01:00:00.000+08:00']) await run(now)
  expect(given()).toEqual([[`reward:birthday:${MEMBER}:2027`, 200]])
  expect(store.all('entries')[0]).toMatchObject({
    kind: 'reward',
    title: '生日礼',
    steps: ['生日礼:生日当天,赠 200 分', '200 分有效期至 2029-05-31'],
    cause: { on: 'birthday', rewardId: 'birthday', year: 2027 },
  })
  expect(account()).toMatchObject({ balance: 200, nextOccasionOn: '2027-11-24' })
  expect(account().outbox).toMatchObject([{ title: '200 分到账', body: '祝您生日快乐,获得 200 分,当前积分 200' }])
  expect(await faultsIn(store)).toEqual([])
})

it('gives late, for the years that it is about, however many were missed', async () => {
  const { run, given, account, store } = open()
  await run('2029-01-10T09:00:00+08:00')
  expect(given()).toEqual([
    [`reward:birthday:${MEMBER}:2027`, 200],
    [`reward:anniversary:${MEMBER}:2027`, 100],
    [`reward:birthday:${MEMBER}:2028`, 200],
    [`reward:anniversary:${MEMBER}:2028`, 100],
  ])
  expect(account()).toMatchObject({ balance: 600, nextOccasionOn: '2029-05-20' })
  expect(await faultsIn(store)).toEqual([])
})

it('goes by the programme of the day itself', async () => {
  const { store, run, given } = open()
  store.seed('programs', { _id: 'Q', ...rewarding(), version: 'z', effectiveFrom: '2027-05-20T00:00:00+08:00' })
  await run('2027-05-21T09:00:00+08:00')
  expect(given()).toEqual([])
})

it('only moves on where the programme gives nothing', async () => {
  const { store, run, given, account } = open()
  store.seed('programs', { _id: 'P', ...rewarding() })
  expect(await run('2027-05-20T09:01:00+08:00')).toEqual({ done: 1, failed: 0, more: false })
  expect(given()).toEqual([])
  expect(account()).toMatchObject({ seq: 0, nextOccasionOn: '2027-11-24' })
})

it('does not give again what was given, even if the day were due once more', async () => {
  const { run, given, store, account } = open()
  await run('2027-05-20T09:02:00+08:00')
  store.seed('accounts', { ...account(), nextOccasionOn: '2027-05-20' })
  await run('2027-05-20T09:03:00+08:00')
  expect(given()).toHaveLength(1)
})

it('learns a birthday that only the person’s document knows', async () => {
  const { run, account } = open({ birthday: null, nextOccasionOn: '2027-11-24' }, { birthday: '12-01' })
  await run('2027-11-24T09:00:00+08:00')
  expect(account()).toMatchObject({ balance: 100, birthday: '12-01', nextOccasionOn: '2027-12-01' })
})

const faults: Planted[] = (['begin', 'get', 'insert', 'replace', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] as const).map((kind) => ({ step, phase, kind, times: 1 })),
  ),
)

it.each(faults)('gives exactly once when storage fails: $kind $phase $step', async (fault) => {
  const { store, run, given, account } = open()
  store.plant({ ...fault })
  await run('2027-05-20T02:00:00+08:00')
  store.plant()
  await run('2027-05-20T03:00:00+08:00')
  expect(given()).toHaveLength(1)
  expect(account()).toMatchObject({ balance: 200, nextOccasionOn: '2027-11-24' })
  expect(await faultsIn(store)).toEqual([])
})
