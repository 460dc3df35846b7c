import { clerk, Shop } from '../support/shop'
import { World } from '../support/world'
import { wrongDigits } from '../support/wrong-digits'

const PHONE = '13900001111'

let world: World
let shop: Shop
let member: string
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('C1'), clerk('C2'), clerk('C3'))
  member = await world.join('o-member', PHONE)
  World.ok(await world.purchase('P-1', 39_800, { member: { memberRef: member } }), 201)
})
afterAll(() => world.close())

const codes = (): Promise<{ code: string; digits: string }> => world.data('o-member', 'code.get')
const lookUp = (input: unknown) => shop.data('C1', 'member.lookup', input)

it('shows a member masked, by code, digits or phone, and uses no code up', async () => {
  const { code, digits } = await codes()
  for (const input of [{ code }, { code: digits }, { phone: PHONE }, { code }])
    expect(await lookUp(input)).toEqual({
      memberRef: member,
      maskedName: '会员',
      maskedPhone: '139****1111',
      tier: 'normal',
      tierName: expect.any(String),
      balance: 398,
      debt: 0,
      status: 'active',
    })
  World.ok(await world.purchase('P-2', 100, { member: { code } }), 201)
  expect(await shop.refusal('C1', 'member.lookup', { code })).toBe('code_used')
  World.ok(await world.till('/till/v1/purchases/P-2/refunds', { refundId: 'r', amountFen: 100, refundedAt: await world.iso() }))
})

it('knows neither a phone that is nobody’s nor a code that is none', async () => {
  expect(await shop.refusal('C1', 'member.lookup', { phone: '13900009999' })).toBe('not_found')
  expect(await shop.refusal('C1', 'member.lookup', { code: 'EG1-1' })).toBe('code_invalid')
  expect(await shop.refusal('C1', 'member.lookup', { memberRef: member })).toBe('invalid')
})

it('counts wrong digits together with those at the till', async () => {
  await world.advance('PT1H')
  const wrong = async (shift: number) => wrongDigits((await codes()).digits, shift)
  for (let shift = 1; shift <= 5; shift++) {
    expect(await shop.refusal('C1', 'member.lookup', { code: await wrong(shift) })).toBe('code_invalid')
    expect((await world.till('/till/v1/members/lookup', { code: await wrong(shift + 5) })).body.error.code).toBe('code_invalid')
  }
  expect(await shop.refusal('C1', 'member.lookup', { code: await wrong(11) })).toBe('too_many')
  expect(await lookUp({ code: (await codes()).code })).toMatchObject({ memberRef: member })
})

it('lets one person look up sixty phones an hour, found or not, while codes still work and colleagues go on', async () => {
  await world.advance('PT1H')
  const ask = (phone: string) => shop.call('C2', 'member.lookup', { phone })
  for (let i = 0; i < 30; i++) {
    expect(await ask(`139555500${String(i).padStart(2, '0')}`)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await ask(PHONE)).toMatchObject({ ok: true })
  }
  expect(await ask(PHONE)).toMatchObject({ ok: false, error: { code: 'too_many', retry: 'later' } })
  for (const [action, input] of [
    ['sale.credit', { amountFen: 100 }],
    ['receipt.assist', { claimCode: 'K7Q2M-4X9PT-A6B' }],
    ['card.freeze', { reason: '遗失' }],
  ] as const)
    expect(await shop.refusal('C2', action, { ...input, member: { phone: PHONE } })).toBe('too_many')
  expect(await shop.data('C2', 'member.lookup', { code: (await codes()).code })).toMatchObject({ memberRef: member })
  expect(await shop.data('C3', 'member.lookup', { phone: PHONE })).toMatchObject({ memberRef: member })
  await world.advance('PT1H')
  expect(await ask(PHONE)).toMatchObject({ ok: true })
})

it('counts phones that are tried by other actions as well', async () => {
  await world.advance('PT1H')
  for (let i = 0; i < 60; i++)
    expect(
      await shop.refusal('C3', 'receipt.assist', {
        member: { phone: `138555500${String(i).padStart(2, '0')}` },
        claimCode: 'K7Q2M-4X9PT-A6B',
      }),
    ).toBe('not_found')
  expect(await shop.refusal('C3', 'member.lookup', { phone: PHONE })).toBe('too_many')
})

it('shows a frozen member by phone as frozen, and by code not at all', async () => {
  await world.advance('PT1H')
  const { code } = await codes()
  await shop.data('C1', 'card.freeze', { member: { phone: PHONE }, reason: '遗失' })
  expect(await lookUp({ phone: PHONE })).toMatchObject({ memberRef: member, status: 'frozen' })
  expect(await shop.refusal('C1', 'member.lookup', { code })).toBe('account_frozen')
})
