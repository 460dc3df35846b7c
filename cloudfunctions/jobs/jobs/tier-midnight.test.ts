/** @jest-environment ./config/jest/host-zone.cjs */
import standard from '../../../config/program'
import { MEMBER, openCounter, saleOf } from '../../../tests/support/counter'
import { creditSale } from '../../_kit/sales/credit'
import { tierReview } from './tier-review'

/** Both change their clocks, and Apia once left a whole day out: none of it is a day of Shanghai. */
describe.each(['America/New_York', 'Pacific/Apia'])('on a host in %s', (zone) => {
  beforeAll(() => setHostZone(zone))

  it.each([
    ['2028-11-24T23:59:59+08:00', 0, 'silver'],
    ['2028-11-25T00:00:00+08:00', 1, 'normal'],
  ])('at %s so many reviews are due: %i', async (instant, done, tier) => {
    const { store, account } = openCounter({ tier: 'silver', growth: 12_000, tierUntil: '2028-11-24', periodGrowth: 5, periodPurchases: 1 })
    store.seed('programs', { _id: 'P', ...standard })
    expect(await tierReview.run({ store, now: Date.parse(instant), outOfTime: () => false })).toMatchObject({ done })
    expect(account().tier).toBe(tier)
  })

  it('a validity that begins in the first minute of a leap day ends with the last of February', async () => {
    const { store, seller, account } = openCounter({ tierUntil: '2029-01-01' })
    store.seed('programs', { _id: 'P', ...standard })
    const now = Date.parse('2028-02-29T00:00:30+08:00')
    const sale = saleOf('LEAP', 1_000_000, { memberRef: MEMBER })
    await creditSale({ ...seller, now }, { ...sale, paidAt: '2028-02-29T00:00:30+08:00' })
    expect(account()).toMatchObject({ tier: 'silver', tierUntil: '2030-02-28' })
  })
})
