import budgets from '../../config/budgets.json'
import { JOB_NAMES } from '../../cloudfunctions/_kit/jobs/table'
import { callTimer } from '../../emulator/server/invoke'
import { plant } from '../support/faults'
import { operator, Shop } from '../support/shop'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
beforeEach(async () => {
  world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  shop = new Shop(world)
  await shop.hire(operator('O1'))
})
afterEach(() => world.close())

const jobs = async (): Promise<Json> => shop.data('O1', 'jobs.list')
const jobOf = async (name: string): Promise<Json> => (await jobs()).jobs.find((job: Json) => job.name === name)

/** A tick by itself, as the platform sends them: twice, late, or two at once. */
const tick = () => {
  const { host } = world.running.emulator.contents
  return callTimer(host, { functionName: 'jobs', triggerName: 'tick', dueAt: world.running.emulator.now(), message: '' })
}

describe('jobs.list', () => {
  it('tells how every job of the table stands, what it did, and when it is due next', async () => {
    expect((await jobs()).jobs.map(({ name, state }: Json) => [name, state])).toEqual(JOB_NAMES.map((name) => [name, 'never']))
    await world.join('o-member', '13900000001')
    await world.purchase('O-1', 10_000, { member: { phone: '13900000001' } })
    await world.advance('PT1M')
    const { jobs: listed, alerts } = await jobs()
    expect(listed.map(({ state }: Json) => state)).toEqual(JOB_NAMES.map(() => 'waiting'))
    expect(alerts).toEqual([])
    expect(await jobOf('outbox')).toMatchObject({ done: 1, failed: 0, runs: [{ done: 1, failed: 0, more: false }] })
    expect(await jobOf('expiry')).toMatchObject({ every: 'hour', nextAt: '2026-11-24T10:05:00.000+08:00', words: '让到期的积分过期' })
  })

  it('costs no more storage calls than it may', async () => {
    await world.advance('PT1H')
    await world.http('DELETE', '/emulator/stats')
    await jobs()
    const { actions } = (await world.http('GET', '/emulator/stats')).body
    expect(actions.find(({ action }: Json) => action === 'jobs.list').calls.max).toBeLessThanOrEqual(budgets.storageCalls.staffJobs)
  })

  it('shows a job that nobody ran for hours as late', async () => {
    await world.advance('PT1M')
    await plant(world, { effect: 'error', function: 'jobs', call: 1, times: 99 })
    await world.advance('PT3H')
    expect((await jobOf('expiry')).state).toBe('late')
  })
})

describe('ticks that fail', () => {
  it('tell the webhook once a day which job fails, count the rest, and stand in the list until it works again', async () => {
    await plant(world, { effect: 'error', function: 'jobs', storageAction: 'database.calculateDocument', times: 999 })
    await world.advance('PT6H')
    expect(await jobOf('verification')).toMatchObject({ state: 'failing' })
    const { alerts } = await jobs()
    expect(alerts).toEqual([expect.objectContaining({ key: 'job:verification', told: true })])
    expect(alerts[0].count).toBeGreaterThanOrEqual(6)
    const { alerts: taken } = (await world.http('GET', '/emulator/alerts')).body
    expect(taken).toHaveLength(1)
    expect(taken[0].body).toMatchObject({ key: 'job:verification', count: 1, text: expect.stringContaining('逐个会员重算') })
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT2H')
    expect((await jobOf('verification')).state).toBe('waiting')
  })
})

describe('ticks that overlap after years in which all of them failed', () => {
  it('do everything that is due, once', async () => {
    const memberRef = await world.join('o-member', '13900000001')
    for (let i = 0; i < 3; i++) World.ok(await world.purchase(`O-${i}`, 10_000, { member: { memberRef } }), 201)
    await plant(world, { effect: 'error', function: 'jobs', times: 99_999 })
    await world.leap({ advance: 'P3Y' })
    await world.http('DELETE', '/emulator/faults')
    expect(await stored(world, 'entries', { kind: 'expiry' })).toEqual([])
    for (let i = 0; i < 2; i++) await Promise.all([tick(), tick(), tick(), tick()])
    expect(await stored(world, 'entries', { kind: 'expiry' })).toEqual([expect.objectContaining({ points: -300 })])
    expect(await world.audit()).toMatchObject({ points: 0, faults: [] })
    const messages = await stored(world, 'messages')
    expect(new Set(messages.map(({ _id }) => _id)).size).toBe(messages.length)
    expect((await jobs()).jobs.map(({ state }: Json) => state)).toEqual(JOB_NAMES.map(() => 'waiting'))
    expect((await jobOf('expiry')).done).toBeGreaterThanOrEqual(1)
  })
})
