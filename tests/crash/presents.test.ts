import budgets from '../../config/budgets.json'
import { faultsAt, throughFault } from '../support/faults'
import { figuresAndTruth } from '../support/on-the-way'
import { Givers } from '../support/presents'
import { stored } from '../support/stored'
import type { World } from '../support/world'

const { storageCalls: most } = budgets

let givers: Givers
let world: World
let [giver, friend] = ['', '']
let giverRef = ''
beforeAll(async () => {
  givers = await Givers.open()
  world = givers.world
  await world.join('o-warm')
  const one = await givers.join(100_000)
  ;({ user: giver, memberRef: giverRef } = one)
  ;[friend] = (await givers.joinAll(0)) as [string]
  await world.advance('P8D')
}, 60_000)
afterAll(() => world.close())

const warm = () => world.data('o-warm', 'card.get')
const through = (fault: object, user: string, action: string, input: object) =>
  throughFault(world, fault, warm, () => world.call(user, `present.${action}`, input, 'member', `${action}-once`))

/** One present at a time, so that neither limits nor points run out. */
const cleared = async () => {
  for (const { _id, state } of await stored(world, 'presents', { giverId: giverRef }))
    if (state === 'offered' || state === 'cooling') await world.data(giver, 'present.withdraw', { presentId: _id })
}

/** Every present has its entries: one by which it began, and one by which it ended, once it has; and figures and truth agree. */
const nothingLost = async () => {
  const [entries, accounts, presents] = [await stored(world, 'entries'), await stored(world, 'accounts'), await stored(world, 'presents')]
  const begun = entries.filter(({ kind, cause }) => kind === 'present' && cause.step === 'offered')
  expect(presents.map(({ entryId }) => entryId).sort()).toEqual(begun.map(({ _id }) => _id).sort())
  const ended = presents.filter(({ state }) => state !== 'offered' && state !== 'cooling')
  const ends = entries.filter(({ kind, cause }) => kind === 'present' && cause.step !== 'offered')
  expect(ends.map(({ _id }) => _id).sort()).toEqual(ended.map(({ _id }) => `present-end:${_id}`).sort())
  const { figures, truth } = figuresAndTruth({ entries, accounts, presents })
  expect(figures).toEqual(truth)
  expect((await world.audit()).faults).toEqual([])
}
afterEach(cleared)

describe('offering', () => {
  let before = 0
  it.each(faultsAt(most.presentOffer).map((fault, i) => ({ ...fault, i })))(
    'through a fault at %j takes the points once',
    async (fault) => {
      before = await givers.balance(giver)
      const send = () => world.call(giver, 'present.offer', { points: 100 }, 'member', `offer-once-${fault.i}`)
      const { i: _, ...planted } = fault
      expect(await throughFault(world, planted, warm, send)).toMatchObject({ ok: true, data: { points: -100, balance: before - 100 } })
      expect(await stored(world, 'presents', { giverId: giverRef, state: 'offered' })).toHaveLength(1)
      expect((await world.data(giver, 'presents.list')).offer.leftToday).toBe(2_900)
    },
  )

  it('has lost and doubled nothing', nothingLost)
})

describe('accepting', () => {
  it.each(faultsAt(most.presentAccept))('through a fault at %j has one friend, and tells both once', async (fault) => {
    const presentId = await givers.offer(giver, 100)
    expect(await through(fault, friend, 'accept', { presentId })).toMatchObject({ ok: true, data: { present: { state: 'cooling' } } })
    const [present] = await stored(world, 'presents', { _id: presentId })
    const told = { _id: { $in: ['giver', 'friend'].map((to) => `present:taken:${to}:${present.entryId}`) } }
    await world.advance('PT1M')
    expect(await stored(world, 'messages', told)).toHaveLength(2)
  })

  it('has lost and doubled nothing', nothingLost)
})

describe('refusing', () => {
  it.each(faultsAt(most.presentRefuse))('through a fault at %j brings the points back once', async (fault) => {
    const before = await givers.balance(giver)
    const presentId = await givers.cooling(giver, friend, 100)
    expect(await through(fault, friend, 'refuse', { presentId })).toMatchObject({ ok: true, data: { present: { state: 'refused' } } })
    expect(await givers.balance(giver)).toBe(before)
  })

  it('has lost and doubled nothing', nothingLost)
})

describe('withdrawing', () => {
  it.each(faultsAt(most.presentWithdraw))('through a fault at %j brings the points back once', async (fault) => {
    const before = await givers.balance(giver)
    const presentId = await givers.cooling(giver, friend, 100)
    expect(await through(fault, giver, 'withdraw', { presentId })).toMatchObject({ ok: true, data: { points: 100, balance: before } })
    expect(await givers.balance(giver)).toBe(before)
  })

  it('has lost and doubled nothing', nothingLost)
})
