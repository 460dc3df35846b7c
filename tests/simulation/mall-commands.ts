import * as fc from 'fast-check'
import { shanghaiIso, startOfDay } from '../../shared/domain/time'
import { isRefusal } from '../../shared/errors'
import { type Bought, type MallModel } from './mall-model'
import { GIFTS, type MallWorld, MEMBERS } from '../support/mall-world'

type Command = fc.AsyncCommand<MallModel, MallWorld>

const outcomeOf = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'ok')

/** What must hold after every step. */
const agree = (model: MallModel, world: MallWorld): void => {
  const redemptions = world.redemptions()
  for (const member of MEMBERS) {
    const { balance, debt } = model.purse(member)
    expect({ member, ...world.books(member) }).toEqual({ member, balance, debt })
  }
  for (const [giftId, { counted, config }] of Object.entries(GIFTS)) {
    if (!counted) continue
    const stocks = world.stocks(giftId)
    expect([giftId, stocks.reduce((sum, { left }) => sum + left!, 0)]).toEqual([giftId, model.left.get(giftId)])
    if (config.kind !== 'coupon') continue
    const free = stocks.flatMap(({ codes }) => codes.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)))
    const out = model.bought.filter((one) => one.giftId === giftId && (one.state === 'waiting' || one.state === 'done'))
    const codes = [...free, ...out.flatMap(({ id }) => redemptions.get(id)!.codes)].sort((a, b) => a - b)
    expect(codes).toEqual(Array.from({ length: model.nextCode }, (_, i) => i))
  }
  for (const { id, state } of model.bought) expect([id, redemptions.get(id)!.state]).toEqual([id, state])
}

/** A step that can always be taken; what it does is told to both, and both must say the same of it. */
const step = (words: string, run: (model: MallModel, world: MallWorld) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, world) => {
    // Time goes on between two steps, so that no two redemptions are of one instant.
    world.now += 30_000
    await run(model, world)
    agree(model, world)
  },
  toString: () => words,
})

/** A step with one of those that there are; none where there are none. */
const withOne = <T>(
  words: string,
  all: (model: MallModel) => readonly T[],
  at: number,
  run: (one: T, model: MallModel, world: MallWorld) => Promise<void>,
) =>
  step(`${words} ${at}`, async (model, world) => {
    const found = all(model)
    if (found.length > 0) await run(found[at % found.length]!, model, world)
  })

const everything = ({ bought }: MallModel): readonly Bought[] => bought

const member = fc.constantFrom(...MEMBERS)
const giftId = fc.constantFrom(...Object.keys(GIFTS))
const at = fc.nat(50)

const redeem = (who: string, gift: string, quantity: number): Command =>
  step(`redeem ${gift} × ${quantity} as ${who.slice(-1)}`, async (model, world) => {
    const requestId = `request-${++model.requests}`
    const expected = model.bar(who, gift, quantity) ?? 'ok'
    const first = await world.redeem(who, requestId, gift, quantity)
    expect(outcomeOf(first)).toBe(expected)
    if (isRefusal(first)) return
    model.redeem(first.redemption.redemptionId, who, gift, quantity)
    expect(await world.redeem(who, requestId, gift, quantity)).toEqual(first)
    expect(outcomeOf(await world.redeem(who, requestId, gift, quantity + 1))).toBe('conflict')
  })

const cancel = (i: number): Command =>
  withOne('cancel', everything, i, async (one, model, world) => {
    const stranger = MEMBERS.find((who) => who !== one.member)!
    expect(outcomeOf(await world.cancel(stranger, one.id))).toBe('not_found')
    const wasCancelled = one.state === 'cancelled'
    const can = model.isUsable(one)
    expect(outcomeOf(await world.cancel(one.member, one.id))).toBe(can || wasCancelled ? 'ok' : 'over')
    if (can) model.giveBack(one, 'cancelled')
  })

const use = (i: number): Command =>
  withOne('use', everything, i, async (one, model, world) => {
    const isVoucher = GIFTS[one.giftId]!.config.kind === 'goods'
    const can = isVoucher && model.isUsable(one)
    const expected = can ? 'ok' : !isVoucher ? 'not_found' : one.state === 'done' ? 'conflict' : 'over'
    expect(outcomeOf(world.use(one.id))).toBe(expected)
    if (!can) return
    one.state = 'done'
    one.usedAt = world.now
  })

const undo = (i: number): Command =>
  withOne('undo', everything, i, async (one, _, world) => {
    const can = one.usedAt !== undefined && world.now < one.usedAt + 5 * 60_000
    expect(outcomeOf(world.undo(one.id))).toBe(can ? 'ok' : one.usedAt === undefined ? 'conflict' : 'over')
    if (!can) return
    one.state = 'waiting'
    one.usedAt = undefined
  })

const reveal = (i: number): Command =>
  withOne('reveal', everything, i, async (one, model, world) => {
    const isCoupon = GIFTS[one.giftId]!.config.kind === 'coupon'
    const can = isCoupon && (model.isUsable(one) || one.state === 'done')
    const answer = await world.reveal(one.member, one.id)
    expect(outcomeOf(answer)).toBe(can ? 'ok' : isCoupon ? 'over' : 'not_found')
    if (isRefusal(answer)) return
    one.state = 'done'
    expect(answer.codes).toEqual(
      world
        .redemptions()
        .get(one.id)!
        .codes.map((number) => `CODE-${number}`),
    )
  })

const browse = (who: string): Command =>
  step(`browse as ${who.slice(-1)}`, async (model, world) => {
    const page = await world.list(who)
    if (isRefusal(page)) throw new Error(page.refused)
    const own = model.bought.filter((one) => one.member === who).reverse()
    expect(page.items.map(({ redemptionId, state }) => [redemptionId, state])).toEqual(
      own.slice(0, 50).map((one) => [one.id, one.state === 'waiting' && !model.isUsable(one) ? 'lapsed' : one.state]),
    )
  })

export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc
    .tuple(member, fc.integer({ min: 1, max: 400 }))
    .map(([who, points]) =>
      step(`buy for ${points} as ${who.slice(-1)}`, async (model, world) => world.buy(who, model.buy(who, points), points)),
    ),
  fc.tuple(member, giftId, fc.integer({ min: 1, max: 2 })).map(([who, gift, quantity]) => redeem(who, gift, quantity)),
  // The commonest things stand here more than once: a limit that is not given back shows itself at the next redemption of its day.
  fc.tuple(member, giftId).map(([who, gift]) => redeem(who, gift, 1)),
  fc.tuple(member, fc.constantFrom('tea', 'cup')).map(([who, gift]) => redeem(who, gift, 1)),
  member.map((who) => redeem(who, 'tea', 1)),
  at.map(cancel),
  at.map(cancel),
  at.map(use),
  at.map(undo),
  at.map(reveal),
  member.map(browse),
  at.map((i) =>
    withOne(
      'refund',
      ({ orders }) => orders.filter(({ refunded }) => !refunded),
      i,
      async (order, model, world) => {
        await world.refund(order.id, order.points)
        model.refund(order)
      },
    ),
  ),
  fc.tuple(fc.constantFrom('tea', 'cup', 'coffee'), fc.integer({ min: 1, max: 3 })).map(([gift, pieces]) =>
    step(`restock ${gift} with ${pieces}`, async (model, world) => {
      world.restock(gift, pieces, model.nextCode)
      if (gift === 'coffee') model.nextCode += pieces
      model.take(gift, -pieces)
      // What an instance remembers of an empty stock is over within a second; the next step is half a minute later.
    }),
  ),
  fc.constant(
    step('run the jobs', async (model, world) => {
      await world.runJobs()
      model.lapse()
    }),
  ),
  fc.constantFrom(1, 1, 2, 4, 30, 200, 366).map((days) =>
    step(`pass ${days} days`, async (model, world) => {
      model.pass(days)
      world.now = startOfDay(model.today) + 10 * 3_600_000
      expect(shanghaiIso(world.now).slice(0, 10)).toBe(model.today)
    }),
  ),
]
