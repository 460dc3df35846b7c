import * as fc from 'fast-check'
import { isRefusal } from '../../shared/errors'
import { faultsIn } from '../support/books'
import { figuresAndTruth } from '../support/on-the-way'
import { FRIENDS, PresentsWorld } from '../support/presents-world'
import { type Given, PresentsModel } from './presents-model'

/** 80 histories in every run of the tests; `PRESENT_SEQUENCES=20000` plays the long one. */
const SEQUENCES = Number(process.env['PRESENT_SEQUENCES'] ?? 80)
const STEPS = 30
const HOUR_MS = 3_600_000

type Command = fc.AsyncCommand<PresentsModel, PresentsWorld>

const outcomeOf = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'ok')

const kept = ({ store }: PresentsWorld) => ({
  entries: store.all('entries'),
  accounts: store.all('accounts'),
  presents: store.all('presents'),
})

/** What must hold after every step: both know the same points, of the same last days, and nothing is owed that is nowhere. */
const agree = (model: PresentsModel, world: PresentsWorld): void => {
  for (const member of FRIENDS) {
    const { balance, debt } = model.purse(member)
    expect({ member, ...world.books(member) }).toEqual({ member, balance, debt })
  }
  for (const { id, state, lapsed } of model.given) expect(world.present(id)).toMatchObject({ _id: id, state, lapsed })
  const { figures, truth } = figuresAndTruth(kept(world))
  expect(figures).toEqual(truth)
}

const step = (words: string, run: (model: PresentsModel, world: PresentsWorld) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, world) => {
    model.pass(60_000)
    world.now = model.now
    await run(model, world)
    world.now = model.now
    agree(model, world)
  },
  toString: () => words,
})

/** A step with one of the presents that there are; none where there are none. */
const withOne = (words: string, at: number, run: (one: Given, model: PresentsModel, world: PresentsWorld) => Promise<void>) =>
  step(`${words} ${at}`, async (model, world) => {
    const { given } = model
    if (given.length > 0) await run(given[(given.length - 1 - (at % given.length)) % given.length]!, model, world)
  })

const offer = (who: string, points: number): Command =>
  step(`offer ${points} as ${who.slice(-1)}`, async (model, world) => {
    const expected = model.bar(who, points) ?? 'ok'
    const requestId = `offer-${model.given.length}-${model.now}`
    const first = await world.offer(who, points, requestId)
    expect(outcomeOf(first)).toBe(expected)
    if (isRefusal(first)) return
    model.offer(first.present.presentId, who, points)
    expect(await world.offer(who, points, requestId)).toEqual(first)
    expect(outcomeOf(await world.offer(who, points + 1, requestId))).toBe('conflict')
  })

const accept = (who: string, i: number): Command =>
  withOne(`accept as ${who.slice(-1)}`, i, async (one, model, world) => {
    const expected = model.accepting(one, who)
    expect(outcomeOf(await world.accept(who, one.id))).toBe(expected)
    if (expected === 'ok') model.accept(one, who)
  })

const refuse = (who: string, i: number): Command =>
  withOne(`refuse as ${who.slice(-1)}`, i, async (one, model, world) => {
    const expected = model.refusing(one, who)
    expect(outcomeOf(await world.refuse(who, one.id))).toBe(expected)
    if (expected === 'ok') model.refuse(one, who)
  })

const withdraw = (who: string | undefined, i: number): Command =>
  withOne(`withdraw as ${who?.slice(-1) ?? 'giver'}`, i, async (one, model, world) => {
    const caller = who ?? one.giver
    const expected = model.withdrawing(one, caller)
    expect(outcomeOf(await world.withdraw(caller, one.id))).toBe(expected)
    if (expected === 'ok') model.withdraw(one)
  })

const refund = (i: number): Command =>
  step(`refund ${i}`, async (model, world) => {
    const [order] = model.orders.splice(i % model.orders.length, 1)
    if (!order) return
    const purse = model.purse(order.member)
    if (!purse.isDead(order.id)) purse.refund(order.id, order.points)
    await world.refund(order.id, order.points)
  })

const pass = (hours: number): Command => step(`${hours} hours pass`, async (model) => model.pass(hours * HOUR_MS))

const job = step('the jobs run', async (model, world) => {
  model.settle()
  await world.runJobs()
})

const who = fc.constantFrom(...FRIENDS)
const at = fc.nat(4)

const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(who, fc.integer({ min: 5, max: 110 })).map(([giver, points]) => offer(giver, points)),
  fc.tuple(who, fc.integer({ min: 20, max: 100 })).map(([giver, points]) => offer(giver, points)),
  fc.tuple(who, at).map(([friend, i]) => accept(friend, i)),
  fc.tuple(who, at).map(([friend, i]) => accept(friend, i)),
  fc.tuple(who, at).map(([friend, i]) => refuse(friend, i)),
  fc.tuple(fc.option(who, { nil: undefined }), at).map(([giver, i]) => withdraw(giver, i)),
  fc.constantFrom(1, 13, 24, 49, 73).map(pass),
  fc.constantFrom(13, 25).map(pass),
  fc.constant(job),
  fc.constant(job),
  fc.nat(40).map(refund),
  fc
    .tuple(who, fc.integer({ min: 1, max: 200 }))
    .map(([member, points]) =>
      step(`buy for ${points} as ${member.slice(-1)}`, async (model, world) => world.buy(member, model.buy(member, points), points)),
    ),
  who.map((member) =>
    step(`freeze or unfreeze ${member.slice(-1)}`, async (model, world) => {
      const isFrozen = model.frozen.has(member)
      await world.setFrozen(member, !isFrozen)
      if (isFrozen) model.frozen.delete(member)
      else model.frozen.add(member)
    }),
  ),
]

it(
  `a naive giver says the same of ${SEQUENCES} histories of offering, accepting, refusing, withdrawing, arriving, dying and refunding`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([...COMMANDS], { maxCommands: STEPS, size: 'max' }), async (commands) => {
        const [model, world] = [new PresentsModel(), await PresentsWorld.opened()]
        await fc.asyncModelRun(() => ({ model, real: world }), commands)
        expect(await faultsIn(world.store)).toEqual([])
      }),
      { numRuns: SEQUENCES },
    )
  },
  Math.max(120_000, SEQUENCES * 1_000),
)
