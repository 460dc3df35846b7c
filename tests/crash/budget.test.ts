import simple from '../../config/programs/simple'
import { operator, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

/** Start, read the account, read the guard, insert the entry, replace the account, replace the guard, commit. */
const CALLS = 7

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(operator('O1'))
  member = await world.join('o-crash')
  const period = { from: await world.iso(60_000), until: await world.iso(10 * 86_400_000) }
  const rule = {
    id: 'gift',
    name: '加赠',
    period,
    when: [],
    effect: { kind: 'bonus_per', fen: 10_00, points: 10 },
    holdDays: null,
    caps: [],
  }
  const rules = [{ ...rule, budget: { points: 1_000_000 } }]
  const program = { ...simple, version: 'gift', effectiveFrom: await world.iso(180_000), earning: { ...simple.earning, rules } }
  await shop.data('O1', 'program.publish', { program, after: simple.version })
  await world.advance('PT4M')
})
afterAll(() => world.close())

const balance = async (): Promise<number> => (await world.data('o-crash', 'card.get')).balance
const granted = async (): Promise<number> =>
  (await shop.data('O1', 'campaign.list')).items.find(({ ruleId }: Json) => ruleId === 'gift').granted

const points = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

describe.each(['crash', 'error', 'timeout'] as const)('a %s', (effect) => {
  it.each(points)('$phase storage call $call of a credit within a budget takes of it exactly what it gives', async ({ call, phase }) => {
    // The instance after a crash reads till key, programme and campaigns again: let it, so that the fault strikes the credit itself.
    World.ok(await world.purchase(`warm-${effect}-${phase}-${call}`, 100, { member: { memberRef: member } }), 201)
    const [before, grantedBefore] = [await balance(), await granted()]
    const orderId = `${effect}-${phase}-${call}`
    const body = { orderId, storeId: 'S001', paidAt: await world.iso(), amountFen: 4_200, member: { memberRef: member } }
    const fault = JSON.stringify({ effect, function: 'till', phase, call, times: 1 })
    expect((await world.http('POST', '/emulator/faults', fault)).status).toBe(200)
    await world.till('/till/v1/purchases', body)
    expect((await world.http('GET', '/emulator/faults')).text).not.toContain(effect)
    // Points and budget move together or not at all.
    expect((await balance()) - before).toBe((await granted()) > grantedBefore ? 82 : 0)
    // What a dead instance held stays locked until its transaction expires.
    await world.advance('PT31S')
    expect([200, 201]).toContain((await world.till('/till/v1/purchases', body)).status)
    expect([(await balance()) - before, (await granted()) - grantedBefore]).toEqual([82, 40])
    expect((await world.audit()).faults).toEqual([])
  })
})
