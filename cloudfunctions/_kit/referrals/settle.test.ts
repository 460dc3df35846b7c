import everyday from '../../../config/programs/everyday'
import { NOT_DUE } from '../../../shared/contracts/documents/referral'
import { newAccount, newPerson } from '../../../tests/support/examples'
import { failingStore } from '../../../tests/support/failing-store'
import { MemoryStore } from '../../../tests/support/memory-store'
import type { Store } from '../store'
import { newReferral, newShare } from './documents'
import { settleReferral } from './settle-referral'
import { settleShare } from './settle-share'

const [HOST, FRIEND] = ['1000000001', '1000000002']
const AT = '2026-11-20T10:00:00.000+08:00'
const DUE = '2026-11-29T00:00:00.000+08:00'
const NOW = Date.parse('2026-12-01T10:00:00+08:00')

beforeEach(() => {
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
  for (const level of ['info', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => jest.restoreAllMocks())

const open = () => {
  const store = new MemoryStore()
  store.seed('programs', { _id: everyday.version, ...everyday, effectiveFrom: '2020-01-01T00:00:00+08:00' })
  store.seed('accounts', newAccount(HOST, { firstOrderId: 'A' }), newAccount(FRIEND, { invitedBy: HOST, firstOrderId: 'B' }))
  store.seed('members', newPerson(HOST), newPerson(FRIEND))
  const fresh = newReferral({ inviteeId: FRIEND, inviterId: HOST, at: AT, deviceKey: null, former: { phone: null, person: null } })
  const order = { orderId: 'B', paidAt: AT, fen: 398_00, countsAt: DUE }
  store.seed('referrals', { ...fresh, state: 'bought' as const, dueAt: DUE, order })
  store.seed('shares', newShare({ sharerId: HOST, friendId: FRIEND, deed: 'check_in', at: AT }))
  return store
}

const hostOf = (store: MemoryStore) => store.all('accounts').find(({ _id }) => _id === HOST)
const dailyOf = (store: MemoryStore) => store.all('daily')[0]

interface Case {
  readonly name: string
  readonly settle: (store: Store) => Promise<boolean>
  readonly prepare?: (store: MemoryStore) => Promise<unknown>
  readonly expected: (store: MemoryStore) => void
}

const CASES: readonly Case[] = [
  {
    name: 'the reward of an invitation',
    settle: (store) => settleReferral(store, FRIEND, NOW),
    expected: (store) => {
      expect(hostOf(store)).toMatchObject({ balance: 500 })
      expect(store.all('entries').map(({ _id }) => _id)).toEqual([`referral:${FRIEND}`])
      expect(store.all('guards')).toEqual([{ _id: `referral:${HOST}:2026-11`, schema: 1, invitees: [FRIEND] }])
      expect(store.all('referrals')).toMatchObject([{ state: 'rewarded', dueAt: NOT_DUE, paid: 500 }])
      expect(dailyOf(store)).toMatchObject({ invited: 1, invitedOn: ['2026-12-01'] })
    },
  },
  {
    name: 'the taking back of what was returned',
    prepare: async (store) => {
      await settleReferral(store, FRIEND, NOW)
      const [referral] = store.all('referrals')
      store.seed('referrals', { ...referral, _id: FRIEND, state: 'returned', dueAt: DUE })
    },
    settle: (store) => settleReferral(store, FRIEND, NOW),
    expected: (store) => {
      expect(hostOf(store)).toMatchObject({ balance: 0, debt: 0 })
      expect(store.all('entries').map(({ _id }) => _id)).toEqual([`referral:${FRIEND}`, `reversal:referral:${FRIEND}`])
      expect(store.all('referrals')).toMatchObject([{ state: 'returned', dueAt: NOT_DUE }])
      expect(dailyOf(store)).toMatchObject({ invited: 0, invitedOn: [] })
    },
  },
  {
    name: 'the reward of a card',
    settle: (store) => settleShare(store, `${HOST}:${FRIEND}`, NOW),
    expected: (store) => {
      expect(hostOf(store)).toMatchObject({ balance: 10 })
      expect(store.all('entries').map(({ _id }) => _id)).toEqual([`share:${HOST}:${FRIEND}`])
      expect(store.all('shares')).toMatchObject([{ state: 'rewarded', dueAt: NOT_DUE, paid: 10 }])
    },
  },
]

const MOST_CALLS = 24
const strikes = Array.from({ length: MOST_CALLS }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

describe.each(CASES)('$name', ({ settle, prepare, expected }) => {
  it('happens once, however often it is asked for', async () => {
    const store = open()
    await prepare?.(store)
    for (let i = 0; i < 3; i++) expect(await settle(store)).toBe(true)
    expected(store)
  })

  it.each(strikes)('happens once and wholly where the instance dies $phase storage call $call', async (strike) => {
    const store = open()
    await prepare?.(store)
    await settle(failingStore(store, strike)).catch(() => undefined)
    expect(await settle(store)).toBe(true)
    expected(store)
  })
})
