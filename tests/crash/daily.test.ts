import budgets from '../../config/budgets.json'
import { stored } from '../support/stored'
import { World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday' })
  await world.join('o-warm')
})
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

/** Every way in which one storage call can go wrong: a dead instance or a lost answer, before its effect or after it. */
const faultsAt = (calls: number) =>
  Array.from({ length: calls }, (_, i) => i + 1).flatMap((call) =>
    (['before', 'after'] as const).flatMap((phase) => (['crash', 'timeout'] as const).map((effect) => ({ call, phase, effect }))),
  )

/** Sends a request into a planted fault, then once more as its client does; answers the second. */
const throughFault = async (fault: object, user: string, action: string, input: object) => {
  // The instance after a crash reads the programme again: let it, so that the fault strikes the request itself.
  await world.data('o-warm', 'card.get')
  const send = () => world.call(user, action, input, 'member', 'daily-once')
  expect((await world.http('POST', '/emulator/faults', JSON.stringify({ ...fault, function: 'member', times: 1 }))).status).toBe(200)
  const first = await send()
  await world.http('DELETE', '/emulator/faults')
  if (!first.ok) expect(first.error.retry).toBe('same_request')
  // What a dead instance held stays locked until its transaction expires.
  await world.advance('PT31S')
  const again = await send()
  if (first.ok) expect(again).toEqual(first)
  return again
}

let people = 0
const newMember = async () => {
  const user = `o-crash-${++people}`
  return { user, memberRef: await world.join(user) }
}

it.each(faultsAt(budgets.storageCalls.checkInDo))('a check-in interrupted at %j happens once and wholly', async (fault) => {
  const { user, memberRef } = await newMember()
  expect(await throughFault(fault, user, 'checkin.do', {})).toMatchObject({ ok: true, data: { points: 1, balance: 1, run: 1 } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'checkin' })).toHaveLength(1)
  expect(await stored(world, 'daily', { _id: memberRef })).toMatchObject([{ streak: { run: 1 } }])
})

/** A task that needs neither purchases nor reviews takes two calls less than one that does. */
const CLAIM_CALLS = budgets.storageCalls.taskClaim - 2

it.each(faultsAt(CLAIM_CALLS))('the reward of a task interrupted at %j is given once and wholly', async (fault) => {
  const { user, memberRef } = await newMember()
  const { token } = await world.data(user, 'browse.begin', { taskId: 'browse-daily', sku: 'TEA-001' })
  await world.advance('PT15S')
  await world.data(user, 'browse.finish', { token })
  const answer = await throughFault(fault, user, 'task.claim', { taskId: 'browse-daily' })
  expect(answer).toMatchObject({ ok: true, data: { points: 3, balance: 3 } })
  expect(await stored(world, 'entries', { memberId: memberRef, kind: 'task' })).toHaveLength(1)
  expect(await stored(world, 'daily', { _id: memberRef })).toMatchObject([{ capCounts: { 'daily/day': { points: 3, times: 1 } } }])
})
