import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stored } from '../support/stored'
import { World } from '../support/world'

const folders: string[] = []
let world: World

afterEach(() => world.close())
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'evergreen-seed-'))
  folders.push(folder)
  return folder
}

const balanceOf = async (user: string): Promise<number> => (await world.data(user, 'card.get')).balance
const audit = async () => (await world.http('GET', '/emulator/audit')).body
/** What the seed has booked; what died since is the timer's. */
const booked = async () => {
  const entries = (await stored(world, 'entries')).filter(({ kind }) => kind !== 'expiry')
  return { entries: entries.length, points: entries.reduce((sum, { points }) => sum + points, 0) }
}
const buyNow = async (orderId: string) =>
  world.till('/till/v1/purchases', {
    orderId,
    storeId: 'S001',
    paidAt: new Date(await world.now()).toISOString(),
    amountFen: 39800,
    member: { phone: '13800138001' },
  })

describe('an empty store', () => {
  test('is given demo members with a few purchases of the last days, and books that are right', async () => {
    world = await World.start({ seed: 'demo' })
    expect([await balanceOf('jia'), await balanceOf('yi'), await balanceOf('bing')]).toEqual([424, 398, 0])
    const { items } = await world.data('jia', 'points.list')
    const now = await world.now()
    for (const { at } of items) {
      expect(Date.parse(at)).toBeLessThan(now)
      expect(now - Date.parse(at)).toBeLessThan(10 * 86_400_000)
    }
    expect((await world.call('new', 'card.get')).ok).toBe(false)
    expect(await booked()).toEqual({ entries: 9, points: 822 + 12_736 + 56_320 + 2_400 })
    expect(await audit()).toMatchObject({ accounts: 7, faults: [] })
  })

  test('shows points that die within days and with the month, and others that can be asked back', async () => {
    world = await World.start({ seed: 'demo', program: 'everyday', clockStart: Date.parse('2026-11-20T10:00:00+08:00') })
    const { lots } = await world.data('ji', 'expiring.get')
    expect(lots).toEqual([
      { expiresOn: '2026-11-22', points: 400 },
      { expiresOn: '2026-11-30', points: 600 },
    ])
    const { reinstatable } = await world.data('geng', 'expiring.get')
    expect(reinstatable).toMatchObject([{ diedOn: '2026-10-31', died: 1_000, points: 500 }])
  })

  test('is seeded once: a restart adds nothing, and a reset seeds anew', async () => {
    const dataDir = newFolder()
    world = await World.start({ seed: 'demo', dataDir })
    await buyNow('AFTER-SEED')
    const { startedAt } = (await world.http('GET', '/emulator/clock')).body
    await world.close()
    world = await World.start({ seed: 'demo', dataDir })
    expect(await balanceOf('jia')).toBe(822)
    expect((await world.http('GET', '/emulator/clock')).body.startedAt).toBe(startedAt)
    expect((await world.http('POST', '/emulator/reset', '{}')).status).toBe(200)
    expect(await balanceOf('jia')).toBe(424)
    expect(await booked()).toMatchObject({ entries: 9 })
    expect(await audit()).toMatchObject({ accounts: 7, faults: [] })
  })

  test('that lost its documents is seeded again; documents that lost their state are refused in words', async () => {
    const dataDir = newFolder()
    world = await World.start({ dataDir })
    await world.close()
    for (const name of readdirSync(dataDir)) if (name.startsWith('evergreen.db')) rmSync(join(dataDir, name))
    world = await World.start({ dataDir })
    expect((await buyNow('AGAIN')).status).toBe(201)
    await world.close()
    rmSync(join(dataDir, 'emulator.json'))
    await expect(World.start({ dataDir })).rejects.toThrow(/holds documents but no emulator\.json/)
  })

  test('whose seeding was interrupted is seeded to the end at the next start, and nothing twice', async () => {
    const dataDir = newFolder()
    world = await World.start({ seed: 'demo', dataDir })
    await world.close()
    const file = join(dataDir, 'emulator.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seeded":true', '"seeded":false'))
    world = await World.start({ seed: 'demo', dataDir })
    expect([await balanceOf('jia'), await balanceOf('yi')]).toEqual([424, 398])
    expect(await booked()).toMatchObject({ entries: 9 })
    expect(await audit()).toMatchObject({ accounts: 7, faults: [] })
  })

  test('can begin in 2010 with the programme and the key alone', async () => {
    world = await World.start({ seed: 'bare', clockStart: Date.parse('2010-12-01T08:00:00+08:00') })
    expect(await audit()).toMatchObject({ accounts: 0, entries: 0, faults: [] })
    await world.data('first', 'member.join', { consentVersion: '2026-1', phoneCode: 'phone:13800138001' })
    const { status, body } = await buyNow('IN-2010')
    expect(status).toBe(201)
    expect(JSON.stringify(body)).toContain('获得 398 分')
  })

  test('works the same when functions reach the store over HTTP', async () => {
    world = await World.start({ seed: 'demo', transport: 'http' })
    expect([await balanceOf('jia'), await balanceOf('yi')]).toEqual([424, 398])
    const { actions } = (await world.http('GET', '/emulator/stats')).body
    expect(actions.find(({ action }: { action: string }) => action === 'card.get').calls.max).toBeGreaterThan(0)
  })
})
