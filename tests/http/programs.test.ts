import simple from '../../config/programs/simple'
import { operator, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(operator('O1'), operator('O2'))
  member = await world.join('o-member')
})
afterAll(() => world.close())

const MINUTE = 60_000
const draft = async (version: string, inMs: number, more: Record<string, unknown> = {}) => ({
  ...simple,
  version,
  effectiveFrom: await world.iso(inMs),
  ...more,
})
const list = (): Promise<Json> => shop.data('O1', 'program.list')
const latest = async (): Promise<string> => (await list()).latest
const publish = async (program: unknown, staffNo = 'O1') => shop.data(staffNo, 'program.publish', { program, after: await latest() })
const buy = async (orderId: string, paidAt?: string): Promise<Json> =>
  World.ok(await world.purchase(orderId, 10_000, { member: { memberRef: member }, ...(paidAt ? { paidAt } : {}) }), 201)
const versionOf = async (entryId: string): Promise<string> => (await world.data('o-member', 'points.explain', { entryId })).programVersion

it('lets exactly one of many concurrent publications through, and tells the others', async () => {
  const after = await latest()
  const drafts = await Promise.all(Array.from({ length: 8 }, (_, i) => draft(`race-${i}`, 10 * MINUTE + i)))
  const answers = await Promise.all(
    drafts.map((program, i) => shop.call(i % 2 ? 'O1' : 'O2', 'program.publish', { program, after }, `race-request-${i}`)),
  )
  const through = answers.filter(({ ok }) => ok)
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
  expect(through).toHaveLength(1)
  // Whoever could not get through to the end is told to try again, and is refused then.
  expect(refused.every((code) => code === 'conflict' || code === 'busy')).toBe(true)
  expect(refused).toContain('conflict')
  expect((await list()).items).toHaveLength(2)
  await shop.data('O2', 'program.withdraw', { version: await latest() })
  expect(await latest()).toBe(simple.version)
})

it('takes effect at its instant in every instance, keeps older entries at their version, and sells late sales by the old one', async () => {
  await buy('before')
  const program = await draft('double', 5 * MINUTE, { earning: { ...simple.earning, points: 2 } })
  await publish(program)
  expect((await buy('still')).points).toBe(100)
  const soldBefore = await world.iso()
  await world.advance('PT5M')
  expect(await buy('after')).toMatchObject({ points: 200 })
  expect(await buy('late', soldBefore)).toMatchObject({ points: 100 })
  for (const [orderId, version] of [
    ['before', simple.version],
    ['still', simple.version],
    ['after', 'double'],
    ['late', simple.version],
  ])
    expect(await versionOf(`purchase:${orderId}`)).toBe(version)
  expect((await shop.data('O1', 'program.read', { version: simple.version })).program).toMatchObject({
    version: simple.version,
    earning: { points: 1 },
  })
  const states = (await list()).items.map(({ version, state }: Json) => [version, state])
  expect(states).toEqual(
    expect.arrayContaining([
      ['double', 'in_force'],
      [simple.version, 'past'],
    ]),
  )
})

it('never takes effect when it was withdrawn in time', async () => {
  await publish(await draft('regretted', 6 * MINUTE, { earning: { ...simple.earning, points: 9 } }))
  expect((await buy('waits')).points).toBe(200)
  await world.advance('PT3M')
  await shop.data('O2', 'program.withdraw', { version: 'regretted' })
  await world.advance('PT4M')
  expect((await buy('spared')).points).toBe(200)
  expect((await shop.data('O1', 'program.read', { version: 'regretted' })).state).toBe('withdrawn')
})

it('refuses a start in the past and a typo, by the field', async () => {
  const refused = async (program: unknown) => {
    const answer = await shop.call('O1', 'program.publish', { program, after: await latest() })
    return !answer.ok && [answer.error.code, answer.error.details?.fields?.map(({ path }) => path)]
  }
  expect(await refused(await draft('past', -1000))).toEqual(['invalid', ['program.effectiveFrom']])
  expect(await refused(await draft('typo', 10 * MINUTE, { tierz: [] }))).toEqual(['invalid', ['program.tierz']])
  expect(await shop.data('O1', 'program.check', { program: await draft('typo', 0, { tierz: [] }) })).toMatchObject({
    faults: [{ path: 'tierz' }],
  })
  expect((await shop.data('O1', 'journal.list')).items.map(({ action }: Json) => action)).not.toContain('program.check')
})
