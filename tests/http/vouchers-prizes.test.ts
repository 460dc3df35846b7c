import { gift, lottery, player, worldWithLotteries } from '../support/lottery'
import { clerk, Shop } from '../support/shop'
import { stored } from '../support/stored'
import type { Json, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  const things = lottery('things', [gift('tote', 1_000_000)], { name: '常青转盘', perDay: 100 })
  world = await worldWithLotteries([things], { clockStart: Date.parse('2026-12-01T10:10:00+08:00') })
  shop = new Shop(world)
  await shop.hire(clerk('C1'), clerk('C2'), clerk('C3'), clerk('C4', { openid: 'o-own' }))
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

/** A member with a fresh prize. */
const winner = async (user: string): Promise<{ code: string; until: string; memberRef: string }> => {
  const memberRef = await player(world, user, 10)
  const { prize } = await world.data(user, 'lottery.draw', { lotteryId: 'things' })
  return { ...prize, memberRef }
}
const hand = (staffNo: string, code: string, requestId?: string) => shop.call(staffNo, 'voucher.consume', { code }, requestId)
const wonBy = async (user: string): Promise<Json> => (await world.data(user, 'lottery.get')).won

it('is found by its code, however it is typed, masked and with its last day', async () => {
  const { code, until } = await winner('o-1')
  expect(until).toBe('2026-12-08')
  await world.data('o-1', 'profile.update', { nickname: '会员甲' })
  for (const typed of [code, code.toLowerCase(), code.replace(/-/g, ''), ` ${code} `])
    expect(await shop.data('C1', 'voucher.find', { code: typed })).toEqual({
      code,
      name: '奖品 tote',
      quantity: 1,
      source: 'lottery',
      from: '常青转盘',
      instruction: '请交付 1 件',
      maskedName: '会**',
      until,
      state: 'waiting',
    })
})

it('is handed over once, and the journal says by whom', async () => {
  const { code, memberRef } = await winner('o-2')
  const handed = await shop.data('C1', 'voucher.consume', { code })
  expect(handed).toMatchObject({ state: 'used', used: { at: expect.any(String), storeId: 'S001' } })
  expect(await hand('C1', code)).toMatchObject({
    error: { code: 'conflict', message: expect.stringMatching(/^已于 2026-12-01 .* 在门店 S001 核销$/) },
  })
  expect(await hand('C2', code)).toMatchObject({ error: { code: 'conflict' } })
  expect(await stored(world, 'prizes', { memberId: memberRef })).toMatchObject([{ handedBy: 'C1', storeId: 'S001' }])
  expect(await stored(world, 'staff_log', { memberId: memberRef })).toMatchObject([{ staffNo: 'C1', action: 'voucher.consume' }])
  expect((await shop.data('C1', 'journal.list')).items).toMatchObject([{ action: 'voucher.consume', title: '核销：奖品 tote' }])
  expect(await wonBy('o-2')).toMatchObject([{ code, state: 'handed' }])
})

it('is handed over once by many at once; the same request again is answered the same', async () => {
  const { code, memberRef } = await winner('o-3')
  const answers = await Promise.all([...Array(8)].map((_, i) => hand(`C${(i % 3) + 1}`, code, `hand-over-${i}`)))
  const done = answers.flatMap((answer, i) => (answer.ok ? [i] : []))
  expect(done).toHaveLength(1)
  for (const answer of answers) expect(answer.ok ? 'ok' : answer.error.code).toMatch(/^(ok|conflict|busy)$/)
  expect(await hand(`C${(done[0]! % 3) + 1}`, code, `hand-over-${done[0]}`)).toEqual(answers[done[0]!])
  expect(await stored(world, 'staff_log', { memberId: memberRef })).toHaveLength(1)
})

it('cannot be handed over by the answer to a request about another prize', async () => {
  const [one, other] = [await winner('o-4'), await winner('o-5')]
  expect(await hand('C1', one.code, 'same-request')).toMatchObject({ ok: true })
  expect(await hand('C2', other.code, 'other-request')).toMatchObject({ ok: true })
  expect(await hand('C1', other.code, 'same-request')).toMatchObject({ error: { code: 'conflict' } })
})

it('is never handed to oneself, nor on a frozen card, nor to who has left', async () => {
  const own = await winner('o-own')
  expect(await world.call('o-own', 'voucher.consume', { code: own.code }, 'staff')).toMatchObject({ error: { code: 'own_account' } })
  const { code, memberRef } = await winner('o-6')
  await world.data('o-6', 'card.freeze')
  expect(await hand('C1', code)).toMatchObject({ error: { code: 'account_frozen' } })
  await world.data('o-6', 'card.unfreeze')
  await world.data('o-6', 'member.leave', { confirm: 'leave', balance: 0 })
  expect(await hand('C1', code)).toMatchObject({ error: { code: 'not_found' } })
  expect(await stored(world, 'prizes', { memberId: memberRef })).toEqual([])
})

it('can be fetched until its last day is over', async () => {
  const [first, second] = [await winner('o-7'), await winner('o-8')]
  await world.setClock(`${first.until}T23:59:30+08:00`)
  expect(await shop.data('C1', 'voucher.find', { code: second.code })).toMatchObject({ state: 'waiting' })
  expect(await hand('C1', first.code)).toMatchObject({ ok: true })
  await world.advance('PT30S')
  expect(await shop.data('C1', 'voucher.find', { code: second.code })).toMatchObject({ state: 'lapsed' })
  expect(await hand('C1', second.code)).toMatchObject({ error: { code: 'over' } })
  expect(await shop.data('C1', 'voucher.find', { code: first.code })).toMatchObject({ state: 'used' })
})

it('is not guessed: wrong codes are limited per person and hour, right ones wait with them, colleagues go on', async () => {
  await world.advance('PT1H')
  const { code } = await winner('o-9')
  for (let i = 0; i < 5; i++) {
    expect(await shop.refusal('C3', 'voucher.find', { code: `K7Q2-M4X9-PTA6-B3Z${i}` })).toBe('not_found')
    expect(await shop.refusal('C3', 'voucher.consume', { code: i % 2 ? 'not a code' : `K7Q2-M4X9-PTA6-B3Z${i}` })).toBe('not_found')
  }
  for (const action of ['voucher.find', 'voucher.consume']) expect(await shop.refusal('C3', action, { code })).toBe('too_many')
  expect(await shop.data('C2', 'voucher.find', { code })).toMatchObject({ state: 'waiting' })
  await world.advance('PT1H')
  expect(await hand('C3', code)).toMatchObject({ ok: true })
})

it('is told in the inbox without its code, and exported with everything else', async () => {
  const { code } = await winner('o-10')
  const { items } = await world.data('o-10', 'inbox.list')
  expect(items).toContainEqual(expect.objectContaining({ kind: 'activity', title: '抽中奖品 tote', link: 'lottery' }))
  expect(JSON.stringify(items)).not.toContain(code)
  expect((await world.data('o-10', 'member.export')).prizes).toMatchObject([{ name: '奖品 tote', state: 'waiting' }])
})

it('belongs to the staff side alone', async () => {
  const { code } = await winner('o-11')
  for (const action of ['voucher.find', 'voucher.consume'])
    expect(await world.call('o-11', action, { code }, 'staff')).toMatchObject({ error: { code: 'not_found' } })
})
