import simple from '../../../config/programs/simple'
import { append, EMPTY_BOOKS } from '../../../shared/domain/ledger'
import { faultsIn } from '../../../tests/support/books'
import { newAccount, purchaseDraft } from '../../../tests/support/examples'
import { MemoryStore, type Planted, type StorageStep } from '../../../tests/support/memory-store'
import { sha256 } from '../../_kit/digest'
import { withBooks } from '../../_kit/ledger/documents'
import { expiry } from './expiry'
import { release } from './release'

const MEMBER = '6204817735'
const HELD = { releaseOn: '2026-12-01', expiresOn: '2026-12-31', points: 200 }

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

/** A member with 200 points that are free from 1 December on. */
const open = () => {
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...simple })
  const draft = { ...purchaseDraft('O1', 0, HELD.expiresOn), lots: [], held: [HELD] }
  const { books, entry } = append(EMPTY_BOOKS, draft, { memberId: MEMBER, at: '', answer: () => ({}) }, sha256)
  store.seed('entries', entry)
  store.seed('accounts', withBooks(newAccount(MEMBER), books))
  const at = (now: string) => ({ store, now: Date.parse(now), outOfTime: () => false })
  const keys = () => store.all('entries').map(({ _id }) => _id)
  const account = () => store.all('accounts')[0]!
  return { store, at, keys, account }
}

it('releases on the day, not a millisecond before, and once', async () => {
  const { at, keys, account, store } = open()
  expect(await release.run(at('2026-11-30T23:59:59.999+08:00'))).toEqual({ done: 0, failed: 0, more: false })
  expect(await release.run(at('2026-12-01T00:00:00.000+08:00'))).toEqual({ done: 1, failed: 0, more: false })
  expect(await release.run(at('2026-12-01T00:01:00.000+08:00'))).toEqual({ done: 0, failed: 0, more: false })
  expect(keys()).toEqual(['purchase:O1', `release:${MEMBER}:2026-12-01`])
  expect(account()).toMatchObject({ balance: 200, held: [], nextReleaseOn: '9999-12-31', nextExpiryOn: '2026-12-31' })
  expect(store.all('entries')[1]).toMatchObject({ steps: ['200 分自 2026-12-01 起可用', '200 分有效期至 2026-12-31'] })
  expect(await faultsIn(store)).toEqual([])
})

it('books release and death in order when it was asleep until both were due', async () => {
  const { at, keys, store } = open()
  const late = at('2027-03-01T09:00:00+08:00')
  expect(await expiry.run(late)).toMatchObject({ done: 0 })
  expect(await release.run(late)).toMatchObject({ done: 1 })
  expect(await expiry.run(late)).toMatchObject({ done: 0 })
  expect(keys()).toEqual(['purchase:O1', `release:${MEMBER}:2026-12-01`, `expiry:${MEMBER}:2026-12-31`])
  expect(await faultsIn(store)).toEqual([])
})

const faults: Planted[] = (['begin', 'get', 'insert', 'replace', 'commit'] satisfies StorageStep[]).flatMap((step) =>
  (['before', 'after'] as const).flatMap((phase) =>
    (['conflict', 'unavailable'] as const).map((kind) => ({ step, phase, kind, times: 1 })),
  ),
)

it.each(faults)('releases exactly once when storage fails: $kind $phase $step', async (fault) => {
  const { store, at, account } = open()
  store.plant({ ...fault })
  await release.run(at('2026-12-01T02:00:00+08:00'))
  store.plant()
  await release.run(at('2026-12-01T03:00:00+08:00'))
  expect(account()).toMatchObject({ balance: 200, held: [] })
  expect(await faultsIn(store)).toEqual([])
})

it('steps over an account that cannot be read and says so', async () => {
  const { store, at } = open()
  store.seed('accounts', { ...newAccount('7204817735'), balance: 1, nextReleaseOn: '2026-11-01' } as never)
  expect(await release.run(at('2026-12-01T02:00:00+08:00'))).toEqual({ done: 1, failed: 1, more: true })
})
