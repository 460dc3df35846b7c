import budgets from '../../config/budgets.json'
import { DYING, dyingMember, expiringOf, worldOfDying } from '../support/expiring'
import { faultsAt, throughFault } from '../support/faults'
import { stored } from '../support/stored'
import type { World } from '../support/world'

let world: World
beforeAll(async () => {
  // Nobody is at the end of a gift here: what is tried is that nothing is lost between two calls.
  const offers = DYING.rescue.offers.map((offer) => (offer.kind === 'gift' ? { ...offer, stock: 1_000, perMonth: 5 } : offer))
  world = await worldOfDying({ clockStart: Date.parse('2026-12-10T10:00:00+08:00') }, { rescue: { ...DYING.rescue, offers } })
  await world.join('o-warm')
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

const warm = () => world.data('o-warm', 'card.get')
let people = 0
const newMember = async (points: number) => {
  const user = `o-crash-${++people}`
  return { user, memberRef: await dyingMember(world, user, points) }
}

/** Every gift that was counted has an entry that paid it and a prize that fetches it, and the other way round. */
const consistent = async () => {
  const [guard] = await stored(world, 'guards', { _id: 'rescue:cream' })
  const prizes = await stored(world, 'prizes', { prizeId: 'cream' })
  const entries = await stored(world, 'entries', { kind: 'redemption', 'cause.offerId': 'cream' })
  expect(prizes.map(({ entryId }) => entryId).sort()).toEqual(entries.map(({ _id }) => _id).sort())
  expect(guard.taken).toBe(entries.length)
}

it.each(faultsAt(budgets.storageCalls.rescueTake))('a gift that is interrupted at %j is paid, counted and there once', async (fault) => {
  const { user, memberRef } = await newMember(300)
  const send = () => world.call(user, 'rescue.take', { offerId: 'cream' }, 'member', 'take-once')
  expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: -300, balance: 0 } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'redemption' })).toHaveLength(1)
  expect(await stored(world, 'prizes', { memberId: memberRef })).toHaveLength(1)
  await consistent()
})

it('takes one gift of fifty taps of one request, and only what a member may have of many requests', async () => {
  const { user, memberRef } = await newMember(3_000)
  const taps = await Promise.all([...Array(50)].map(() => world.call(user, 'rescue.take', { offerId: 'cream' }, 'member', 'fifty-taps')))
  for (const tap of taps) if (!tap.ok) expect(tap.error.code).toBe('busy')
  expect(taps.some(({ ok }) => ok)).toBe(true)
  expect(new Set(taps.flatMap((tap) => (tap.ok ? [tap.data.gift.code] : []))).size).toBe(1)
  expect(await stored(world, 'prizes', { memberId: memberRef })).toHaveLength(1)
  await Promise.all([...Array(20)].map((_, i) => world.call(user, 'rescue.take', { offerId: 'cream' }, 'member', `many-taps-${i}`)))
  expect((await stored(world, 'prizes', { memberId: memberRef })).length).toBeLessThanOrEqual(5)
  await consistent()
})

it.each(faultsAt(budgets.storageCalls.pointsReinstate))('points asked back through a fault at %j come back once', async (fault) => {
  const { user, memberRef } = await dead()
  const send = () => world.call(user, 'points.reinstate', { entryId: `expiry:${memberRef}:2026-12-31` }, 'member', 'back-once')
  expect(await throughFault(world, fault, warm, send)).toMatchObject({ ok: true, data: { points: 50, balance: 50 } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'reinstatement' })).toHaveLength(1)
  expect(await expiringOf(world, user)).toMatchObject({ balance: 50, reinstatable: [] })
})

/** Members whose 100 points died with the year, made in November as it were. */
const graves: { user: string; memberRef: string }[] = []
const dead = async () => {
  if (graves.length === 0) {
    await world.setClock('2026-12-20T10:00:00+08:00')
    for (let i = 0; i < faultsAt(budgets.storageCalls.pointsReinstate).length; i++) graves.push(await newMember(100))
    await world.setClock('2027-01-01T10:00:00+08:00')
  }
  return graves.pop()!
}
