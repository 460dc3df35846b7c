import simple from '../../config/programs/simple'
import type { EarningRule } from '../../shared/domain/program'
import { operator, Shop } from '../support/shop'
import { type HttpResult, type Json, World } from '../support/world'

const MEMBERS = 64
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let world: World
let shop: Shop
let members: string[]
let versions = 0
beforeAll(async () => {
  // Far from the hourly tick, which adds up what is at least a minute and a half old.
  world = await World.start({ clockStart: Date.parse('2026-12-01T10:10:00+08:00') })
  shop = new Shop(world)
  await shop.hire(operator('O1'), operator('O2'))
  members = await Promise.all(Array.from({ length: MEMBERS }, (_, i) => world.join(`o-member-${i}`)))
}, 60_000)
afterAll(() => world.close())

/** 100 points per 100 yuan, from a minute before its version on. */
const campaign = (id: string, from: string, until: string, more: Partial<EarningRule> = {}): EarningRule => ({
  id,
  name: `活动 ${id}`,
  period: { from, until },
  when: [],
  effect: { kind: 'bonus_per', fen: 100_00, points: 100 },
  holdDays: null,
  caps: [],
  budget: null,
  ...more,
})

/** Publishes a version with one campaign, and lets it begin. */
const run = async (id: string, more: Partial<EarningRule>, program: Record<string, unknown> = {}): Promise<void> => {
  const rules = [campaign(id, await world.iso(MINUTE), await world.iso(10 * DAY), more)]
  const effectiveFrom = await world.iso(3 * MINUTE)
  const draft = { ...simple, version: `v-${++versions}`, effectiveFrom, earning: { ...simple.earning, rules }, ...program }
  await shop.data('O1', 'program.publish', { program: draft, after: (await shop.data('O1', 'program.list')).latest })
  await world.advance('PT4M')
}

/** As a till does: what was answered `busy` is sent again. */
const buy = async (orderId: string, memberRef: string, amountFen = 100_00): Promise<HttpResult> => {
  const body = { orderId, storeId: 'S001', paidAt: await world.iso(), amountFen, member: { memberRef } }
  for (;;) {
    const answer = await world.till('/till/v1/purchases', body)
    if (answer.status !== 503) return answer
  }
}

/** What the campaign gave beside the base rate: a point per yuan. */
const extra = async (orderId: string, memberRef: string, amountFen = 100_00): Promise<number> =>
  (await buy(orderId, memberRef, amountFen)).body.data.points - amountFen / 100

const found = async (ruleId: string): Promise<Json> =>
  (await shop.data('O1', 'campaign.list')).items.find((item: Json) => item.ruleId === ruleId)

it('gives 64 members at once no more than the budget, all of it, and pauses with its last point', async () => {
  await run('rush', { budget: { points: 4_550 } })
  const given = await Promise.all(members.map((memberRef, i) => extra(`rush-${i}`, memberRef)))
  expect(given.reduce((sum, points) => sum + points, 0)).toBe(4_550)
  expect(given.filter((points) => points === 100).length).toBeGreaterThanOrEqual(38)
  expect(await found('rush')).toMatchObject({
    state: 'paused',
    granted: 4_550,
    budget: { points: 4_550, added: 0, left: 0, percent: 100 },
    pause: { by: 'budget' },
  })
  expect((await shop.data('O1', 'campaign.list')).alerts).toMatchObject([{ level: 'spent', ruleId: 'rush', percent: 100 }])
  expect((await world.audit()).faults).toEqual([])
}, 60_000)

it('goes on when points are added, once however often that is asked, and says so in the journal', async () => {
  expect(await shop.refusal('O1', 'campaign.resume', { ruleId: 'rush', reason: '继续' })).toBe('invalid')
  const input = { ruleId: 'rush', reason: '加预算', morePoints: 150 }
  const send = () => shop.call('O1', 'campaign.resume', input, 'resume-rush-once')
  const answers = [await send(), ...(await Promise.all([send(), send()]))]
  for (const answer of answers) expect(answer).toEqual({ ok: true, data: { ruleId: 'rush' } })
  expect(await found('rush')).toMatchObject({ state: 'running', budget: { added: 150, left: 150 } })
  await world.advance('PT61S')
  expect(await extra('more-1', members[0]!)).toBe(100)
  expect(await extra('more-2', members[1]!)).toBe(50)
  expect(await found('rush')).toMatchObject({ state: 'paused', granted: 4_700 })
  expect((await shop.data('O1', 'journal.list')).items[0]).toMatchObject({
    action: 'campaign.resume',
    title: '恢复活动：活动 rush，追加 150 分（加预算）',
  })
})

it('gives 64 members at once no more than the cap of the store, and all of it', async () => {
  await run('capped', { caps: [{ per: 'store', period: 'lifetime', points: 2_030, times: null }] })
  const given = await Promise.all(members.slice(0, 32).map((memberRef, i) => extra(`capped-${i}`, memberRef)))
  expect(given.reduce((sum, points) => sum + points, 0)).toBe(2_030)
  expect((await found('capped')).storeCaps).toEqual([{ period: 'lifetime', points: 2_030, times: null }])
}, 60_000)

it('stands still for everybody within a minute when an operator pauses it, until one resumes it', async () => {
  await run('paused', { budget: { points: 10_000 } })
  expect(await extra('p-1', members[0]!)).toBe(100)
  const pause = () => shop.call('O1', 'campaign.pause', { ruleId: 'paused', reason: '缺货' }, 'pause-once')
  for (let i = 0; i < 2; i++) expect(await pause()).toEqual({ ok: true, data: { ruleId: 'paused' } })
  await world.advance('PT61S')
  expect(await extra('p-2', members[0]!)).toBe(0)
  expect(await found('paused')).toMatchObject({ state: 'paused', granted: 100, pause: { by: 'staff', staffNo: 'O1', reason: '缺货' } })
  await shop.data('O2', 'campaign.resume', { ruleId: 'paused', reason: '到货' })
  await world.advance('PT61S')
  // What was asked for before arrives once more, and is done already.
  expect(await pause()).toEqual({ ok: true, data: { ruleId: 'paused' } })
  expect(await extra('p-3', members[0]!)).toBe(100)
  expect(await shop.refusal('O1', 'campaign.resume', { ruleId: 'paused', reason: '再来' })).toBe('invalid')
  expect(await shop.refusal('O1', 'campaign.pause', { ruleId: 'rush', reason: '没有了' })).toBe('not_found')
  expect(await shop.refusal('O1', 'campaign.pause', { ruleId: 'nowhere', reason: '没有' })).toBe('not_found')
})

it('keeps what was granted counted when the purchase is refunded, and claims draw from the same budget', async () => {
  await run('kept', { budget: { points: 150 } })
  expect(await extra('k-1', members[0]!)).toBe(100)
  const refund = { refundId: 'k-1-r', amountFen: 100_00, refundedAt: await world.iso() }
  World.ok(await world.till('/till/v1/purchases/k-1/refunds', refund))
  const { claimCode } = World.ok(await world.purchase('k-2', 100_00), 201)
  expect(await world.data('o-member-3', 'receipt.claim', { claimCode })).toMatchObject({ points: 150 })
  expect(await found('kept')).toMatchObject({ state: 'paused', granted: 150 })
})

it('warns when points cost 80 % of what they may, pauses all campaigns at 100 %, and lets only people resume them', async () => {
  const cost = { permille: 20, valueFen: 1, windowDays: 3, basis: 'issued' }
  // What was sold before is out of the window.
  await world.advance('P5D')
  await run('dear', { effect: { kind: 'bonus_per', fen: 100_00, points: 1_600 } }, { cost })
  // 2 % of the 10,000 yuan that are reckoned with at least are 20,000 points.
  expect(await extra('c-1', members[0]!, 900_00)).toBe(14_400)
  expect(await extra('c-2', members[1]!, 100_00)).toBe(1_600)
  await world.advance('PT1H')
  const warned = await shop.data('O1', 'campaign.list')
  expect(warned.cost).toMatchObject({
    revenueFen: 1_000_00,
    points: 17_000,
    valueFen: 17_000,
    limitFen: 20_000,
    percent: 85,
    state: 'warned',
  })
  expect(warned.alerts).toMatchObject([{ level: 'warned', percent: 85 }])
  // Between two looks of the guard campaigns give no more than what was left at the last.
  const given = await Promise.all(members.slice(0, 16).map((memberRef, i) => extra(`c-3-${i}`, memberRef)))
  expect(given.reduce((sum, points) => sum + points, 0)).toBe(3_000)
  await world.advance('PT1H')
  const over = await shop.data('O1', 'campaign.list')
  expect(over.cost).toMatchObject({ points: 17_000 + 3_000 + 1_600, state: 'over' })
  expect(over.items.find((item: Json) => item.ruleId === 'dear')).toMatchObject({ state: 'paused', pause: { by: 'cost' } })
  await world.advance('PT1H')
  expect(await extra('c-4', members[0]!)).toBe(0)
  await shop.data('O1', 'campaign.resume', { ruleId: 'dear', reason: '已获批准' })
  await world.advance('PT2H')
  expect(await extra('c-5', members[0]!)).toBe(1_600)
  expect((await world.audit()).faults).toEqual([])
}, 60_000)
