import budgets from '../../config/budgets.json'
import { listGift } from '../support/gifts'
import { faultsAt, plant, throughFault } from '../support/faults'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const { storageCalls: most } = budgets
const PIECES = 1_000

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
  await world.join('o-warm')
  await listGift(world, 'tea', { limits: { perDay: 5, perCampaign: null, lifetime: 5 } }, PIECES)
  await listGift(world, 'coffee', { rush: true, config: { kind: 'coupon', usage: '出示' } }, PIECES)
  await listGift(world, 'short', { terms: { validDays: 1, lapse: 'return', cancellable: true } }, PIECES)
  await listGift(world, 'kept', { terms: { validDays: 1, lapse: 'forfeit', cancellable: true } }, PIECES)
}, 60_000)
afterAll(() => world.close())
afterEach(async () => {
  for (const giftId of ['tea', 'coffee', 'short', 'kept']) await balanced(giftId)
  expect((await world.audit()).faults).toEqual([])
})

/** Every piece is in the stock or in a redemption that has not been given back, and each of those has the entries that say so. */
const balanced = async (giftId: string) => {
  const stocks = await stored(world, 'stocks', { giftId })
  const all = await stored(world, 'redemptions', { giftId })
  const isBack = ({ state, lapse }: Json) => state === 'cancelled' || (state === 'lapsed' && lapse === 'return')
  const out = all.filter((redemption) => !isBack(redemption))
  expect(stocks.reduce((sum, { left }) => sum + left, 0) + out.length).toBe(PIECES)
  expect(stocks.reduce((sum, { taken }) => sum + taken, 0)).toBe(out.length)
  const entries = await stored(world, 'entries', { kind: 'redemption', 'cause.giftId': giftId })
  expect(all.map(({ entryId }) => entryId).sort()).toEqual(entries.map(({ _id }) => _id).sort())
  const backs = await stored(world, 'entries', { kind: 'restoration' })
  for (const redemption of all)
    expect(backs.filter(({ _id }) => _id === `restore:${redemption._id}`)).toHaveLength(isBack(redemption) ? 1 : 0)
  if (giftId !== 'coffee') return
  const inStock = stocks.flatMap(({ codes }) =>
    codes.flatMap(([from, to]: [number, number]) => [...Array(to - from).keys()].map((i) => from + i)),
  )
  expect([...inStock, ...out.flatMap(({ codes }) => codes)].sort((a, b) => a - b)).toEqual([...Array(PIECES).keys()])
}

let people = 0
const member = async (): Promise<{ user: string; memberRef: string }> => {
  const user = `o-crash-${++people}`
  const memberRef = await world.join(user)
  World.ok(await world.purchase(`for-${user}`, 100_000, { member: { memberRef } }), 201)
  return { user, memberRef }
}

const warm = async () => {
  const { user } = await member()
  // The instance after a crash reads programme and gift again.
  await world.data(user, 'gift.redeem', { giftId: 'tea' })
  await world.data(user, 'gift.redeem', { giftId: 'coffee' })
}

describe.each(['tea', 'coffee'])('%s', (giftId) => {
  it.each(faultsAt(most.giftRedeem))('redeemed through a fault at %j is paid, taken and there once', async (fault) => {
    const { user, memberRef } = await member()
    const send = () => world.call(user, 'gift.redeem', { giftId }, 'member', 'redeem-once')
    expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: -500, balance: 500 } })
    expect(await stored(world, 'redemptions', { memberId: memberRef })).toHaveLength(1)
    expect((await world.data(user, 'card.get')).balance).toBe(500)
  })

  it.each(faultsAt(most.redemptionCancel))('taken back through a fault at %j comes back once', async (fault) => {
    const { user } = await member()
    const { redemption } = await world.data(user, 'gift.redeem', { giftId })
    const send = () => world.call(user, 'redemption.cancel', { redemptionId: redemption.redemptionId }, 'member', 'cancel-once')
    expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: 500, balance: 1_000 } })
  })
})

it.each(faultsAt(most.redemptionLapse + 1).filter(({ effect }) => effect === 'crash'))(
  'lapses once and wholly through a fault of the job at %j',
  async (fault) => {
    const { user } = await member()
    for (const giftId of ['short', 'kept']) await world.data(user, 'gift.redeem', { giftId })
    const today = (await world.iso()).slice(0, 10)
    await world.setClock(`${new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T23:58:50+08:00`)
    // The job of the next minute is what the fault strikes; those behind it look after what it left.
    await plant(world, { ...fault, function: 'jobs', times: 1 })
    await world.advance('PT2M')
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT3M')
    const { items } = await world.data(user, 'redemptions.list')
    expect(items.map(({ giftId, state }: Json) => [giftId, state]).sort()).toEqual([
      ['kept', 'lapsed'],
      ['short', 'lapsed'],
    ])
    expect((await world.data(user, 'card.get')).balance).toBe(500)
  },
)
