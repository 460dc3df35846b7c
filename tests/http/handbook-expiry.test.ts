import { dyingMember, expiringOf, worldOfDying } from '../support/expiring'
import { handbook, type Month, type Row } from '../support/handbook'
import { stored } from '../support/stored'
import type { Json, World } from '../support/world'

const lots = async ({ data }: Month) => (await data('card.get')).expiring

/** What the handbook asks of points at their end, sentence by sentence. The programme of a row is in force for its month alone. */
const ROWS: readonly Row[] = [
  {
    id: 'X1',
    says: 'points live for years by the tier, and die with a month',
    does: async (month) => [await month.buy(100_00), await lots(month)],
    gives: [100, [{ expiresOn: '2029-01-31', points: 100 }]],
  },
  {
    id: 'X1',
    says: 'or die with a year',
    more: { expiry: { policy: 'year_end', years: 2 } },
    does: async (month) => [await month.buy(100_00), await lots(month)],
    gives: [100, [{ expiresOn: '2028-12-31', points: 100 }]],
  },
  {
    id: 'X1',
    says: 'or after months without a purchase: each purchase keeps all of them',
    more: { expiry: { policy: 'inactivity', months: 24 }, lotRounding: 'day' },
    does: async (month) => {
      await month.buy(100_00, {}, '05T10:00')
      await month.buy(50_00, {}, '15T10:00')
      return lots(month)
    },
    gives: [{ expiresOn: '2029-03-15', points: 150 }],
  },
]

handbook(ROWS)

/** What is bought dies with its year. */
describe('points about to die', () => {
  let dying: World
  let member: string
  beforeAll(async () => {
    dying = await worldOfDying({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
    member = await dyingMember(dying, 'o-hand', 500)
  }, 60_000)
  afterAll(() => dying.close())

  it('X3: are told of 30, 15 and 3 days before', async () => {
    await dying.setClock('2026-12-31T23:00:00+08:00')
    const messages = await stored(dying, 'messages', { memberId: member })
    const stages = messages.flatMap(({ _id }) => (_id.startsWith('expiring:') ? [Number(_id.split(':')[2])] : []))
    expect(stages.sort((a, b) => b - a)).toEqual([30, 15, 3])
  })

  it('X7: stand in a timeline until their last day, X5: with what can be done about them', async () => {
    const { lots: timeline, soon, offers } = await expiringOf(dying, 'o-hand')
    expect([timeline, soon]).toEqual([[{ expiresOn: '2026-12-31', points: 500 }], { days: 30, points: 500 }])
    expect(offers.map(({ kind }: Json) => kind)).toEqual(['gift', 'gift', 'donation', 'extension'])
    expect(await dying.data('o-hand', 'rescue.take', { offerId: 'cream' })).toMatchObject({ points: -300, balance: 200 })
  })

  it('X2: die with their last day, by one entry that says so', async () => {
    await dying.setClock('2027-01-01T09:30:00+08:00')
    const { items } = await dying.data('o-hand', 'points.list', { kind: 'expiry' })
    expect(items.map(({ points }: Json) => points)).toEqual([-200])
    expect((await expiringOf(dying, 'o-hand')).reinstatable).toMatchObject([{ points: 100, until: '2027-01-08' }])
  })
})
