import { clerk, Shop } from '../support/shop'
import { World } from '../support/world'

/** Recognise the person, read the member, start, read the account, insert the entry, replace the account, insert the journal, commit. */
const CALLS = 8

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'))
  member = await world.join('o-crash')
})
afterAll(() => world.close())

const balance = async (): Promise<number> => (await world.data('o-crash', 'card.get')).balance
const credit = (requestId: string) => shop.call('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 4_200 }, requestId)

const points = Array.from({ length: CALLS }, (_, i) => i + 1).flatMap((call) =>
  (['before', 'after'] as const).map((phase) => ({ call, phase })),
)

describe.each(['crash', 'error', 'timeout'] as const)('a %s', (effect) => {
  it.each(points)('$phase storage call $call of a credit by staff loses nothing and doubles nothing', async ({ call, phase }) => {
    // The instance after a crash reads the programme again: let it, so that the fault strikes the credit itself.
    await shop.data('C1', 'sale.credit', { member: { memberRef: member }, amountFen: 100 })
    const before = await balance()
    const requestId = `${effect}-${phase}-${call}`
    const fault = JSON.stringify({ effect, function: 'staff', phase, call, times: 1 })
    expect((await world.http('POST', '/emulator/faults', fault)).status).toBe(200)
    await credit(requestId)
    expect((await world.http('GET', '/emulator/faults')).text).not.toContain(effect)
    expect([before, before + 42]).toContain(await balance())
    // What a dead instance held stays locked until its transaction expires.
    await world.advance('PT31S')
    expect(await credit(requestId)).toMatchObject({ ok: true, data: { points: 42, balance: before + 42 } })
    expect(await balance()).toBe(before + 42)
    const { items } = await shop.data('C1', 'journal.list')
    expect(items.filter(({ orderId }: { orderId: string }) => orderId === `M.${requestId}`)).toHaveLength(1)
    expect((await world.audit()).faults).toEqual([])
  })
})
