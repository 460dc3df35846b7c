import { enact } from '../support/enact'
import { HOLDING } from '../support/holding'
import { stored } from '../support/stored'
import { World } from '../support/world'

const ACTIONS = ['startTransaction', 'getDocument', 'insertDocument', 'modifyDocument', 'commitTransaction'] as const
const EFFECTS = ['crash', 'error', 'timeout'] as const

let world: World
let member: string
beforeAll(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  await enact(world, HOLDING)
  member = await world.join('o-held')
})
afterAll(() => world.close())

const plant = async (fault: Record<string, unknown>) => {
  const { status, text } = await world.http('POST', '/emulator/faults', JSON.stringify({ ...fault, times: 1 }))
  if (status !== 200) throw new Error(text)
}
const clear = () => world.http('DELETE', '/emulator/faults')
const card = async () => {
  const { balance, pending } = await world.data('o-held', 'card.get')
  return { balance, pending }
}
const buy = (orderId: string) => world.purchase(orderId, 20_000, { member: { memberRef: member } })

const struck = EFFECTS.flatMap((effect) =>
  (['before', 'after'] as const).flatMap((phase) => ACTIONS.map((action) => [effect, phase, action] as const)),
)

it.each(struck)('a %s %s %s of a credit that holds points holds them once', async (effect, phase, action) => {
  const orderId = `credit-${effect}-${phase}-${action}`
  // The instance after a crash reads till key and programme again: let it, so that the fault strikes the credit itself.
  World.ok(await world.purchase(`warm-${orderId}`, 100), 201)
  const before = await card()
  const body = { orderId, storeId: 'S001', paidAt: await world.iso(), amountFen: 20_000, member: { memberRef: member } }
  await plant({ effect, phase, function: 'till', storageAction: `database.${action}` })
  await world.till('/till/v1/purchases', body)
  await clear()
  // What a dead instance held stays locked until its transaction expires.
  await world.advance('PT31S')
  const again = await world.till('/till/v1/purchases', body)
  expect([200, 201]).toContain(again.status)
  expect(again.body.data).toMatchObject({ points: 200, pending: 60, balance: before.balance + 200 })
  expect(await card()).toEqual({ balance: before.balance + 200, pending: before.pending + 60 })
})

it.each(struck)('a %s %s %s of the release job releases once', async (effect, phase, action) => {
  await world.advance('P10D')
  const before = await card()
  expect(before.pending).toBe(0)
  World.ok(await buy(`release-${effect}-${phase}-${action}`), 201)
  const [day] = (await world.data('o-held', 'card.get')).held.map(({ releaseOn }: { releaseOn: string }) => releaseOn)
  await world.setClock(`${day}T00:00:01+08:00`)
  await plant({ effect, phase, function: 'jobs', storageAction: `database.${action}` })
  await world.advance('PT3H')
  await clear()
  await world.advance('PT2H')
  expect(await card()).toEqual({ balance: before.balance + 260, pending: 0 })
  expect(await stored(world, 'accounts', { _id: member })).toMatchObject([{ held: [], nextReleaseOn: '9999-12-31' }])
  expect(await stored(world, 'entries', { _id: `release:${member}:${day}` })).toMatchObject([{ points: 60 }])
})

it('leaves books that can prove themselves', async () => {
  expect((await world.audit()).faults).toEqual([])
})
