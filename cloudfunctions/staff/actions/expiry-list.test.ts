import type { StaffData, StaffInput } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import { newAccount } from '../../../tests/support/examples'
import { openCounter } from '../../../tests/support/counter'
import { asked } from '../../../tests/support/staff-request'
import { listExpiry } from './expiry-list'

const member = (id: number, lots: [day: string, points: number][], more: Partial<Account> = {}): Account =>
  newAccount(`10000000${String(id).padStart(2, '0')}`, {
    name: '王小明',
    maskedPhone: '139****0001',
    lots: lots.map(([expiresOn, points]) => ({ expiresOn, points })),
    balance: lots.reduce((sum, [, points]) => sum + points, 0),
    nextExpiryOn: lots[0]?.[0] ?? '9999-12-31',
    ...more,
  })

const open = (...accounts: Account[]) => {
  const { store } = openCounter()
  store.seed('accounts', ...accounts)
  return store
}

const RANGE = { from: '2026-11-24', until: '2026-12-31' }

const ask = async (store: ReturnType<typeof open>, input: Partial<StaffInput<'expiry.list'>> = {}) =>
  (await listExpiry(asked<'expiry.list'>(store, { ...RANGE, ...input }))) as StaffData<'expiry.list'>

it('names who loses points next and how many in the range, the first first, with masked names and phones', async () => {
  const store = open(
    member(2, [['2026-12-31', 40]]),
    member(1, [
      ['2026-11-24', 10],
      ['2026-12-15', 5],
      ['2027-01-31', 100],
    ]),
    member(3, [['2027-01-01', 9]]),
  )
  expect(await ask(store)).toEqual({
    items: [
      {
        memberRef: '1000000001',
        maskedName: '王**',
        maskedPhone: '139****0001',
        expiresOn: '2026-11-24',
        points: 15,
        balance: 115,
      },
      expect.objectContaining({ memberRef: '1000000002', expiresOn: '2026-12-31', points: 40, balance: 40 }),
    ],
  })
})

it('names frozen members too, and nobody who has left', async () => {
  const store = open(member(1, [['2026-12-01', 10]], { status: 'frozen' }), member(2, [['2026-12-01', 10]], { status: 'left' }))
  expect((await ask(store)).items.map(({ memberRef }) => memberRef)).toEqual(['1000000001'])
})

it('depends on no sweep: what has died counts for nobody, and what dies next does', async () => {
  const unswept = member(1, [
    ['2026-11-23', 30],
    ['2026-12-10', 20],
  ])
  const store = open(unswept, member(2, [['2026-11-01', 8]]), member(3, [['2026-12-02', 1]]))
  expect((await ask(store)).items).toMatchObject([
    { memberRef: '1000000001', expiresOn: '2026-12-10', points: 20, balance: 20 },
    { memberRef: '1000000003', expiresOn: '2026-12-02', points: 1 },
  ])
  expect((await ask(store, { from: '2026-12-05' })).items.map(({ memberRef }) => memberRef)).toEqual(['1000000001'])
})

it('pages through days and members without losing or repeating anybody', async () => {
  const days = ['2026-11-20', '2026-11-20', '2026-11-30', '2026-11-30', '2026-11-30', '2026-12-01', '2026-12-31']
  const store = open(
    ...days.map((day, i) =>
      member(
        i,
        day < RANGE.from
          ? [
              [day, 3],
              ['2026-12-20', 1],
            ]
          : [[day, 1]],
      ),
    ),
  )
  for (const limit of [1, 2, 3, 10]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ask(store, { limit, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ memberRef }) => memberRef))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(days.map((_, i) => `100000000${i}`))
  }
})
