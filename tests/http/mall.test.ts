import { listGift, put, giftWith, layGift } from '../support/gifts'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
}, 60_000)
afterAll(() => world.close())
afterEach(async () => expect((await world.audit()).faults).toEqual([]))

let people = 0
/** A member with at least so many points. */
const member = async (points: number): Promise<{ user: string; memberRef: string; balance: number }> => {
  const user = `o-mall-${++people}`
  const memberRef = await world.join(user)
  if (points > 0) World.ok(await world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
  return { user, memberRef, balance: (await world.data(user, 'card.get')).balance }
}

const redeem = (user: string, giftId: string, more: Json = {}, requestId?: string) =>
  world.call(user, 'gift.redeem', { giftId, ...more }, 'member', requestId)

const done = async (user: string, giftId: string, more: Json = {}): Promise<Json> => {
  const answer = await redeem(user, giftId, more)
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.message}`)
  return answer.data
}

const refused = (code: string) => ({ ok: false, error: { code } })
const leftOf = async (giftId: string) => (await stored(world, 'stocks', { giftId })).reduce((sum, { left }) => sum + left, 0)
const cancel = (user: string, redemptionId: string) => world.call(user, 'redemption.cancel', { redemptionId })
const detail = (user: string, redemptionId: string) => world.data(user, 'redemption.get', { redemptionId })

const ADDRESS = { name: '某甲', phone: '13800000001', region: ['浙江省', '杭州市', '西湖区'], detail: '某路 1 号' }

describe('redeeming', () => {
  it('burns the points, takes one piece and gives a voucher, once for a request', async () => {
    await listGift(world, 'tea', {}, 3)
    const { user, memberRef, balance } = await member(1_200)
    const first = await redeem(user, 'tea', {}, 'redeem-once')
    expect(first).toMatchObject({
      ok: true,
      data: {
        points: -500,
        balance: balance - 500,
        redemption: { kind: 'goods', state: 'waiting', quantity: 1, points: 500, until: '2026-12-30' },
      },
    })
    expect(await redeem(user, 'tea', {}, 'redeem-once')).toEqual(first)
    expect(await redeem(user, 'tea', { quantity: 2 }, 'redeem-once')).toMatchObject(refused('conflict'))
    expect(await stored(world, 'stocks', { giftId: 'tea' })).toMatchObject([{ left: 2, taken: 1 }])
    expect(await stored(world, 'redemptions', { memberId: memberRef })).toHaveLength(1)
    const { items } = await world.data(user, 'redemptions.list', { view: 'open' })
    expect(items).toMatchObject([{ name: '明前龙井 50g', state: 'waiting', giftId: 'tea' }])
    expect(await detail(user, items[0].redemptionId)).toMatchObject({
      voucher: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/),
      cancellable: true,
      back: { points: 500, lapsed: 0, fen: 0 },
      revealed: false,
      askRating: false,
      steps: [{ state: 'waiting' }],
    })
  })

  it.each<[string, Json, Json, string]>([
    ['before its time', { sale: { from: '2026-12-05T00:00:00+08:00', until: null } }, {}, 'not_yet'],
    ['after it', { sale: { from: '2026-01-01T00:00:00+08:00', until: '2026-11-30T00:00:00+08:00' } }, {}, 'over'],
    ['for another tier', { tiers: ['gold'] }, {}, 'not_eligible'],
    ['too dear', { price: { points: 900_000, fen: 0 } }, {}, 'not_enough_points'],
    ['more than a limit', { limits: { perDay: 1, perCampaign: null, lifetime: null } }, { quantity: 2 }, 'limit_reached'],
    ['more than there are', { price: { points: 1, fen: 0 } }, { quantity: 11 }, 'sold_out'],
    ['at another price than was shown', {}, { expected: { points: 499, fen: 0 } }, 'price_changed'],
    ['in an option that it does not have', {}, { optionId: 'red' }, 'invalid'],
    [
      'without the option that it asks for',
      {
        options: [
          { id: 'red', name: '红' },
          { id: 'blue', name: '蓝' },
        ],
      },
      {},
      'invalid',
    ],
    ['to a home that is not named', { config: { kind: 'goods', handovers: ['delivery'] } }, {}, 'invalid'],
    ['at another amount than was shown', { price: { points: 100, fen: 100 } }, { expected: { points: 100, fen: 99 } }, 'price_changed'],
    ['as draws of a lottery that is not there', { config: { kind: 'ticket', lotteryId: 'none', draws: 1 } }, {}, 'over'],
  ])('is refused %s, and nothing is charged', async (_, gift, input, code) => {
    const giftId = `bad-${people}`
    await listGift(world, giftId, gift)
    const { user, balance } = await member(1_000)
    expect(await redeem(user, giftId, input)).toMatchObject(refused(code))
    expect((await world.data(user, 'card.get')).balance).toBe(balance)
    expect((await world.data(user, 'redemptions.list')).items).toEqual([])
  })

  it('knows no gift that was never listed, and none that was withdrawn', async () => {
    const { user } = await member(1_000)
    expect(await redeem(user, 'nothing')).toMatchObject(refused('not_found'))
    for (const state of ['draft', 'withdrawn'] as const) {
      const laid = layGift(`gone-${state}`, giftWith(), 5, { state })
      await put(world, 'gifts', [laid.gift])
      await put(world, 'stocks', laid.stocks)
      expect(await redeem(user, `gone-${state}`)).toMatchObject(refused('not_found'))
    }
  })

  it('says the new price, and takes what was shown', async () => {
    await listGift(world, 'dearer', { price: { points: 600, fen: 0 } })
    const { user } = await member(700)
    expect(await redeem(user, 'dearer', { expected: { points: 500, fen: 0 } })).toMatchObject({
      error: { code: 'price_changed', details: { price: { points: 600, fen: 0 } } },
    })
    expect(await done(user, 'dearer', { expected: { points: 600, fen: 0 } })).toMatchObject({ points: -600 })
  })

  it('does not serve a card that was reported lost', async () => {
    await listGift(world, 'lost', {})
    const { user } = await member(1_000)
    await world.data(user, 'card.freeze')
    expect(await redeem(user, 'lost')).toMatchObject(refused('account_frozen'))
  })
})

describe('taking back', () => {
  it('gives points, piece and limit back, once, however often it is asked', async () => {
    await listGift(world, 'back', { limits: { perDay: 1, perCampaign: 1, lifetime: 1 } }, 1)
    const { user, balance } = await member(1_200)
    const { redemption } = await done(user, 'back')
    expect(await redeem(user, 'back')).toMatchObject(refused('limit_reached'))
    const first = await cancel(user, redemption.redemptionId)
    expect(first).toMatchObject({ ok: true, data: { points: 500, lapsed: 0, balance, redemption: { state: 'cancelled' } } })
    expect(await cancel(user, redemption.redemptionId)).toEqual(first)
    expect(await leftOf('back')).toBe(1)
    expect(await done(user, 'back')).toMatchObject({ points: -500 })
    expect(await leftOf('back')).toBe(0)
  })

  it('is nobody else’s, before and after', async () => {
    await listGift(world, 'own', {})
    const [{ user }, other] = [await member(1_200), await member(0)]
    const { redemption } = await done(user, 'own')
    for (const action of ['redemption.cancel', 'redemption.get', 'redemption.reveal'])
      expect(await world.call(other.user, action, { redemptionId: redemption.redemptionId })).toMatchObject(refused('not_found'))
    await cancel(user, redemption.redemptionId)
    expect(await cancel(other.user, redemption.redemptionId)).toMatchObject(refused('not_found'))
    expect(await cancel(user, 'AAAA-BBBB-CCCC-DDDD')).toMatchObject(refused('not_found'))
    expect(await cancel(user, '不是号码')).toMatchObject(refused('not_found'))
  })

  it('is refused where the gift does not allow it', async () => {
    await listGift(world, 'final', { terms: { validDays: 30, lapse: 'return', cancellable: false } })
    const { user } = await member(1_200)
    const { redemption } = await done(user, 'final')
    expect(await cancel(user, redemption.redemptionId)).toMatchObject(refused('over'))
    expect(await detail(user, redemption.redemptionId)).toMatchObject({ cancellable: false })
  })
})

describe('every kind', () => {
  it('coupons give each code once, to their owner alone, and not back once they were seen', async () => {
    await listGift(world, 'coffee', { config: { kind: 'coupon', usage: '结账时出示' } }, 3)
    const [first, second] = [await member(2_000), await member(2_000)]
    const { redemption } = await done(first.user, 'coffee', { quantity: 2 })
    const other = (await done(second.user, 'coffee')).redemption
    const reveal = (user: string, { redemptionId }: Json) => world.call(user, 'redemption.reveal', { redemptionId })
    const shown = await reveal(first.user, redemption)
    expect(shown).toMatchObject({ ok: true, data: { codes: ['CODE-0', 'CODE-1'], usage: '结账时出示' } })
    expect(await reveal(first.user, redemption)).toEqual(shown)
    expect(await cancel(first.user, redemption.redemptionId)).toMatchObject(refused('over'))
    expect(await detail(first.user, redemption.redemptionId)).toMatchObject({ state: 'done', revealed: true, usage: '结账时出示' })
    expect(JSON.stringify(await stored(world, 'pool_codes', { giftId: 'coffee' }))).not.toContain('CODE-')
    expect(await cancel(second.user, other.redemptionId)).toMatchObject({ ok: true })
    expect(await stored(world, 'stocks', { giftId: 'coffee' })).toMatchObject([{ left: 1, codes: [[2, 3]] }])
    const third = await member(2_000)
    expect(await reveal(third.user, (await done(third.user, 'coffee')).redemption)).toMatchObject({ data: { codes: ['CODE-2'] } })
    await world.data(third.user, 'card.freeze')
    const { items } = await world.data(third.user, 'redemptions.list')
    expect(await reveal(third.user, items[0])).toMatchObject(refused('account_frozen'))
  })

  it('goods that are sent keep their address, and wait to be sent', async () => {
    await listGift(world, 'parcel', { config: { kind: 'goods', handovers: ['pickup', 'delivery'] } })
    const { user } = await member(1_200)
    const { redemption } = await done(user, 'parcel', { handover: 'delivery', address: ADDRESS })
    expect(redemption).toMatchObject({ state: 'to_ship', words: '等待发货' })
    expect(await detail(user, redemption.redemptionId)).toMatchObject({ address: ADDRESS, cancellable: true })
    expect(await detail(user, redemption.redemptionId)).not.toHaveProperty('voucher')
  })

  it('donations and green gifts are done at once, with a certificate', async () => {
    await listGift(world, 'trees', { name: '一棵树', config: { kind: 'donation', to: '植绿项目', unit: '一棵梭梭树' } })
    const { user } = await member(2_000)
    const { redemption, entryId } = await done(user, 'trees', { quantity: 2 })
    expect(redemption.state).toBe('done')
    const { certificate } = await detail(user, redemption.redemptionId)
    expect(certificate).toMatchObject({
      number: expect.stringMatching(/^C-/),
      to: '植绿项目',
      units: 2,
      unit: '一棵梭梭树',
      on: '2026-11-30',
    })
    const { kind, title, steps, redemptionId } = await world.data(user, 'points.explain', { entryId })
    expect({ kind, title, redemptionId }).toEqual({ kind: 'donation', title: '捐赠：一棵树 × 2', redemptionId: redemption.redemptionId })
    expect(steps).toEqual(
      expect.arrayContaining([expect.stringContaining('500 分 × 2 = 1,000 分'), expect.stringContaining(certificate.number)]),
    )
  })

  it('tickets are free draws, spent before points and beside the limit of a day', async () => {
    const { lotteryId } = await world.data((await member(0)).user, 'lottery.get')
    await listGift(world, 'draws', { config: { kind: 'ticket', lotteryId, draws: 2 } })
    const { user } = await member(1_000)
    expect(await done(user, 'draws')).toMatchObject({ redemption: { state: 'done' } })
    const before = await world.data(user, 'lottery.get')
    expect(before.freeDraws).toBe(2)
    const drawn = await world.data(user, 'lottery.draw', { lotteryId })
    expect(drawn).toMatchObject({ freeDraws: 1, drawsLeftToday: before.drawsLeftToday })
    await world.data(user, 'lottery.draw', { lotteryId })
    const after = await world.data(user, 'lottery.get')
    expect(after).not.toHaveProperty('freeDraws')
    const entries = await stored(world, 'entries', { kind: 'lottery' })
    expect(entries.map(({ cause }) => cause.price)).toEqual([0, 0])
  })
})

describe('time', () => {
  it('gives back what nobody has used, or keeps it where the gift says so', async () => {
    await listGift(world, 'lapses', { terms: { validDays: 1, lapse: 'return', cancellable: true } }, 1)
    await listGift(world, 'forfeits', { terms: { validDays: 1, lapse: 'forfeit', cancellable: true } }, 1)
    const { user, balance } = await member(1_200)
    await done(user, 'lapses')
    await done(user, 'forfeits')
    await world.setClock('2026-12-01T23:59:00+08:00')
    expect((await world.data(user, 'redemptions.list')).items.map(({ state }: Json) => state)).toEqual(['waiting', 'waiting'])
    await world.advance('PT3M')
    const { items } = await world.data(user, 'redemptions.list', { view: 'ended' })
    expect(items.map(({ giftId, state, words }: Json) => [giftId, state, words]).sort()).toEqual([
      ['forfeits', 'lapsed', '已过期，积分不退'],
      ['lapses', 'lapsed', '已过期，积分已退回'],
    ])
    expect((await world.data(user, 'card.get')).balance).toBe(balance - 500)
    expect([await leftOf('lapses'), await leftOf('forfeits')]).toEqual([1, 0])
    expect(await cancel(user, items[0].redemptionId)).toMatchObject(refused('over'))
    expect(await cancel(user, items[1].redemptionId)).toMatchObject(refused('over'))
    const titles = (await world.data(user, 'inbox.list')).items.map(({ title }: Json) => title)
    expect(titles.filter((title: string) => title === '兑换已过期')).toHaveLength(2)
  })

  it('reminds three days before, once', async () => {
    await listGift(world, 'reminds', { terms: { validDays: 10, lapse: 'return', cancellable: true } })
    const { user } = await member(1_200)
    await done(user, 'reminds')
    await world.advance('P8D')
    const told = (await world.data(user, 'inbox.list')).items.filter(({ title }: Json) => title === '兑换即将过期')
    expect(told).toHaveLength(1)
    expect(told[0].body).toContain('请于 12 月 12 日前')
  })
})

it('asks how it was only after it was had', async () => {
  await listGift(world, 'rated', { config: { kind: 'coupon', usage: '出示' } })
  const { user } = await member(1_200)
  const { redemption } = await done(user, 'rated')
  const rate = (stars: number, words?: string) =>
    world.call(user, 'redemption.rate', { redemptionId: redemption.redemptionId, stars, ...(words ? { words } : {}) })
  expect(await rate(5)).toMatchObject(refused('not_yet'))
  await world.data(user, 'redemption.reveal', { redemptionId: redemption.redemptionId })
  expect(await detail(user, redemption.redemptionId)).toMatchObject({ askRating: true })
  expect(await rate(4, '很方便')).toMatchObject({ ok: true, data: { stars: 4 } })
  expect(await rate(4, '很方便')).toMatchObject({ ok: true })
  expect(await rate(1)).toMatchObject(refused('conflict'))
  expect(await detail(user, redemption.redemptionId)).toMatchObject({ askRating: false, rating: { stars: 4, words: '很方便' } })
})

describe('addresses', () => {
  it('are kept, the latest first, changed and forgotten', async () => {
    const { user } = await member(0)
    const save = (input: Json, requestId?: string) => world.call(user, 'address.save', input, 'member', requestId)
    const first = await save({ address: ADDRESS }, 'save-once')
    expect(await save({ address: ADDRESS }, 'save-once')).toEqual(first)
    const second = { ...ADDRESS, detail: '某路 2 号' }
    await save({ address: second })
    const { addresses } = await world.data(user, 'address.list')
    expect(addresses.map(({ address }: Json) => address)).toEqual([second, ADDRESS])
    await save({ id: addresses[1].id, address: { ...ADDRESS, name: '某乙' } })
    expect((await world.data(user, 'address.list')).addresses[0].address.name).toBe('某乙')
    expect(await save({ id: 'none', address: ADDRESS })).toMatchObject(refused('not_found'))
    expect(await save({ address: { ...ADDRESS, detail: '长'.repeat(500) } })).toMatchObject(refused('invalid'))
    expect((await world.data(user, 'address.remove', { id: addresses[0].id })).addresses).toHaveLength(1)
    for (let i = 0; i < 9; i++) await save({ address: { ...ADDRESS, detail: `某路 ${i + 10} 号` } })
    expect(await save({ address: { ...ADDRESS, detail: '第十一个' } })).toMatchObject(refused('limit_reached'))
  })
})

it('ends the open vouchers of who leaves, and keeps nothing that says who it was', async () => {
  await listGift(world, 'leaver', { config: { kind: 'goods', handovers: ['pickup', 'delivery'] } }, 3)
  const { user, memberRef } = await member(2_000)
  await done(user, 'leaver')
  await done(user, 'leaver', { handover: 'delivery', address: ADDRESS })
  await world.data(user, 'address.save', { address: ADDRESS })
  const exported = await world.data(user, 'member.export')
  expect(exported).toMatchObject({ addresses: [ADDRESS], favourites: [], tickets: [] })
  expect(exported.redemptions).toHaveLength(2)
  const { balance } = await world.data(user, 'card.get')
  await world.data(user, 'member.leave', { confirm: 'leave', balance })
  expect(await leftOf('leaver')).toBe(3)
  const kept = await stored(world, 'redemptions', { memberId: memberRef })
  expect(kept.map(({ state, address }) => [state, address])).toEqual([
    ['cancelled', null],
    ['cancelled', null],
  ])
  expect(await stored(world, 'addresses', { _id: memberRef })).toEqual([])
  expect((await stored(world, 'accounts', { _id: memberRef }))[0].balance).toBe(0)
})
