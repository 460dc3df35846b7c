import { World } from '../support/world'
import { wrongDigits } from '../support/wrong-digits'

let world: World
beforeAll(async () => {
  world = await World.start()
  await world.join('o-code', '13900000003')
  await world.join('o-other')
})
afterAll(() => world.close())
beforeEach(() => world.advance('PT3M'))

const codes = (user = 'o-code'): Promise<{ code: string; digits: string }> => world.data(user, 'code.get')
const lookUp = async (code: string) => world.till('/till/v1/members/lookup', { code })
let orders = 0
const pay = async (code: string) => world.purchase(`C-${++orders}`, 1_000, { member: { code } })

it('finds the member at the till, masked, and is not used up by looking', async () => {
  const { code, digits } = await codes()
  for (const shown of [code, digits, digits.replace(/(....)/g, '$1 ')]) {
    expect(World.ok(await lookUp(shown))).toMatchObject({ maskedPhone: '139****0003', tier: 'normal' })
  }
  expect((await pay(code)).status).toBe(201)
})

it('is used up by one purchase, in both forms, for look-ups as well', async () => {
  const { code, digits } = await codes()
  expect((await pay(digits)).status).toBe(201)
  for (const result of [await pay(digits), await pay(code), await lookUp(code)]) expect(result.body.error.code).toBe('code_used')
})

it('counts once when two tills read it in the same instant', async () => {
  const { code } = await codes()
  const results = await Promise.all([pay(code), pay(code), pay(code)])
  expect(results.map(({ status }) => status).sort()).toEqual([201, 409, 409])
})

it('repeats the answer when the same order comes again with the refreshed code', async () => {
  const paidAt = await world.iso()
  const first = await world.purchase('C-again', 1_000, { paidAt, member: { code: (await codes()).code } })
  await world.advance('PT2M')
  const again = await world.purchase('C-again', 1_000, { paidAt, member: { code: (await codes()).code } })
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
})

it('lives one step longer than it is shown, and not a second more', async () => {
  const at = Math.ceil((await world.now()) / 60_000) * 60_000
  await world.setClock(new Date(at).toISOString())
  const { code } = await codes()
  await world.setClock(new Date(at + 118_000).toISOString())
  expect((await lookUp(code)).status).toBe(200)
  await world.setClock(new Date(at + 120_000).toISOString())
  expect((await lookUp(code)).body.error.code).toBe('code_expired')
})

it('says nothing about a member to whom it does not belong', async () => {
  const [mine, theirs] = [await codes(), await codes('o-other')]
  const forged = mine.code.slice(0, 14) + theirs.code.slice(14)
  expect((await pay(forged)).body.error.code).toBe('code_invalid')
})

it('counts every wrong try, also those that come at once or in a batch', async () => {
  await world.join('o-storm')
  const { digits } = await codes('o-storm')
  const guesses = [1, 2, 3, 4, 5].map((shift) => wrongDigits(digits, shift))
  const items = [6, 7].map((shift) => ({
    orderId: `STORM-${shift}`,
    storeId: 'S001',
    paidAt: '2026-11-24T00:00:00+08:00',
    amountFen: 100,
    member: { code: wrongDigits(digits, shift) },
  }))
  const paidAt = await world.iso()
  await Promise.all([
    ...guesses.map((guess) => lookUp(guess)),
    world.till('/till/v1/purchases/batch', { items: items.map((item) => ({ ...item, paidAt })) }),
    ...[8, 9, 10].map((shift) => pay(wrongDigits(digits, shift))),
  ])
  expect((await lookUp(wrongDigits(digits, 11))).body.error.code).toBe('too_many')
})

it('stops counting wrong digits after ten in an hour, while the QR still works', async () => {
  const { digits, code } = await codes()
  const wrong = Array.from({ length: 12 }, (_, i) => wrongDigits(digits, i + 1))
  const answers: string[] = []
  for (const guess of wrong) answers.push((await lookUp(guess)).body.error.code)
  expect(answers.filter((answer) => answer === 'code_invalid')).toHaveLength(10)
  expect(answers.slice(10)).toEqual(['too_many', 'too_many'])
  expect((await lookUp(code)).status).toBe(200)
  await world.advance('PT1H')
  expect((await lookUp((await codes()).digits)).status).toBe(200)
})

describe('a till that was offline', () => {
  const late = (orderId: string, paidAt: string, code: string) => ({ orderId, storeId: 'S001', paidAt, amountFen: 1_000, member: { code } })

  it('brings in a sale with the code it read then, in either form', async () => {
    const [first, firstPaidAt] = [await codes(), await world.iso()]
    await world.advance('PT5M')
    const [second, secondPaidAt] = [await codes(), await world.iso()]
    await world.advance('PT6H')
    const items = [late('offline-1', firstPaidAt, first.code), late('offline-2', secondPaidAt, second.digits)]
    const { results } = World.ok(await world.till('/till/v1/purchases/batch', { items }))
    expect(results.map(({ status }: { status: number }) => status)).toEqual([201, 201])
  })

  it('cannot bring the same code in twice', async () => {
    const [{ code }, paidAt] = [await codes(), await world.iso()]
    await world.advance('PT6H')
    const items = [late('offline-3', paidAt, code), late('offline-4', paidAt, code)]
    const { results } = World.ok(await world.till('/till/v1/purchases/batch', { items }))
    expect(results.map(({ ok, error }: { ok: boolean; error?: { code: string } }) => ok || error!.code)).toEqual([true, 'code_used'])
  })

  it('cannot sell now by a code of hours ago', async () => {
    const { code } = await codes()
    await world.advance('PT20M')
    expect((await pay(code)).body.error.code).toBe('code_expired')
  })
})
