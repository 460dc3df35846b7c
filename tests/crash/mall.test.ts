import budgets from '../../config/budgets.json'
import { listGift } from '../support/gifts'
import { faultsAt, throughFault } from '../support/faults'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

const { storageCalls: most } = budgets
const PIECES = 1_000
const GIFT = 'coffee'

let world: World
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
  await world.join('o-warm')
  const limits = { perDay: 5, perCampaign: 5, lifetime: 5 }
  await listGift(world, GIFT, { rush: true, limits, config: { kind: 'coupon', usage: '出示' } }, PIECES)
}, 60_000)
afterAll(() => world.close())

const isBack = ({ state }: Json) => state === 'cancelled'
const sumOf = (all: readonly Json[], field: string): number => all.reduce((sum, one) => sum + one[field], 0)

/** Every piece is in the stock or in a redemption that has not been given back, and each of those has the entries that say so. */
const balanced = async () => {
  const stocks = await stored(world, 'stocks', { giftId: GIFT })
  const all = await stored(world, 'redemptions', { giftId: GIFT })
  const out = all.filter((redemption) => !isBack(redemption))
  expect([sumOf(stocks, 'left'), sumOf(stocks, 'taken')]).toEqual([PIECES - out.length, out.length])
  const entries = await stored(world, 'entries', { kind: 'redemption', 'cause.giftId': GIFT })
  expect(all.map(({ entryId }) => entryId).sort()).toEqual(entries.map(({ _id }) => _id).sort())
  const backs = new Set((await stored(world, 'entries', { kind: 'restoration' })).map(({ _id }) => _id))
  expect(all.filter(({ _id }) => backs.has(`restore:${_id}`)).map(({ _id }) => _id)).toEqual(all.filter(isBack).map(({ _id }) => _id))
  const free = stocks.flatMap(({ codes }) =>
    codes.flatMap(([from, to]: [number, number]) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  expect([...free, ...out.flatMap(({ codes }) => codes)].sort((a, b) => a - b)).toEqual([...Array(PIECES).keys()])
}

const nothingLost = async () => {
  await balanced()
  expect((await world.audit()).faults).toEqual([])
}

let people = 0
const member = async (): Promise<{ user: string; memberRef: string }> => {
  const user = `o-crash-${++people}`
  const memberRef = await world.join(user)
  World.ok(await world.purchase(`for-${user}`, 100_000, { member: { memberRef } }), 201)
  return { user, memberRef }
}

const warm = () => world.data('o-warm', 'card.get')
const limitOf = async (memberRef: string): Promise<number> =>
  (await stored(world, 'accounts', { _id: memberRef }))[0].capCounts['mall:coffee/lifetime']?.times ?? 0

/** An instance that has just died reads the gift once more than one that is warm. */
const COLD = 1

describe('redeeming', () => {
  it.each(faultsAt(most.giftRedeem + COLD))('through a fault at %j is paid, taken and counted once', async (fault) => {
    const { user, memberRef } = await member()
    const send = () => world.call(user, 'gift.redeem', { giftId: GIFT }, 'member', 'redeem-once')
    expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: -500, balance: 500 } })
    expect(await stored(world, 'redemptions', { memberId: memberRef })).toHaveLength(1)
    expect(await limitOf(memberRef)).toBe(1)
  })

  it('has lost and doubled nothing', nothingLost)
})

describe('taking back', () => {
  it.each(faultsAt(most.redemptionCancel))('through a fault at %j gives all of it back once', async (fault) => {
    const { user, memberRef } = await member()
    const { redemption } = await world.data(user, 'gift.redeem', { giftId: GIFT })
    const send = () => world.call(user, 'redemption.cancel', { redemptionId: redemption.redemptionId }, 'member', 'cancel-once')
    expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: 500, balance: 1_000 } })
    expect(await limitOf(memberRef)).toBe(0)
  })

  it('has lost and doubled nothing', nothingLost)
})
