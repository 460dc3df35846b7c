import type { Answer } from '../../shared/errors'
import { clerk, Shop } from '../support/shop'
import { type Json, World } from '../support/world'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await World.start()
  shop = new Shop(world)
  await shop.hire(clerk('S001-11'))
})
afterAll(() => world.close())

let phones = 0

interface Card {
  readonly owner: string
  readonly phone: string
  readonly memberRef: string
  /** An order that the member has and nobody else knows. */
  readonly orderId: string
}

/** A member with phone, birthday, nickname and one purchase of 100 yuan. */
const newCard = async (): Promise<Card> => {
  const phone = `137${String(++phones).padStart(8, '0')}`
  const owner = `o-owner-${phones}`
  const memberRef = await world.join(owner, phone)
  await world.data(owner, 'profile.update', { nickname: '会员甲', birthday: '05-20' })
  const orderId = `MOVE-${phones}`
  World.ok(await world.purchase(orderId, 10_000, { member: { phone } }), 201)
  return { owner, phone, memberRef, orderId }
}

const begin = (user: string, phone: string) => world.call(user, 'move.begin', { phoneCode: `phone:${phone}` })
const ticketFor = async (user: string, { phone }: Card): Promise<string> =>
  (await world.data(user, 'move.begin', { phoneCode: `phone:${phone}` })).ticket
const finish = (user: string, ticket: string, proof: unknown, requestId?: string) =>
  world.call(user, 'move.finish', { ticket, proof, consentVersion: '2' }, 'member', requestId)
const code = (answer: Answer<Json>) => (answer.ok ? 'ok' : answer.error.code)
const birthday = (value: string) => ({ kind: 'birthday', value })

describe('beginning', () => {
  it('finds the card of a phone, tells no more than who it may be, and changes nothing', async () => {
    const card = await newCard()
    const begun = await world.data('o-begins', 'move.begin', { phoneCode: `phone:${card.phone}` })
    expect(begun).toMatchObject({ maskedName: '会**', proofs: ['birthday', 'order', 'member'] })
    expect(begun.maskedPhone).toMatch(/^137\*{4}\d{4}$/)
    expect(JSON.stringify(begun)).not.toContain(card.memberRef)
    expect((await world.data(card.owner, 'card.get')).memberRef).toBe(card.memberRef)
  })

  it('asks only for what there is to know', async () => {
    const memberRef = await world.join('o-bare', '13600000001')
    const begun = await world.data('o-begins', 'move.begin', { phoneCode: 'phone:13600000001' })
    expect(begun).toMatchObject({ maskedName: '会员', proofs: ['member'] })
    expect(code(await finish('o-begins', begun.ticket, birthday('05-20')))).toBe('proof_wrong')
    expect(memberRef).toMatch(/^\d{10}$/)
  })

  it.each([
    ['a phone without a card', 'o-begins', '13600009999', 'not_found'],
    ['a phone that is none', 'o-begins', '123', 'phone_code_invalid'],
    ['somebody who has a card', 'o-bare', '13600000001', 'already_member'],
  ])('is refused for %s', async (_, user, phone, refusal) => expect(code(await begin(user, phone))).toBe(refusal))
})

describe('finishing', () => {
  it.each(['birthday', 'order', 'member'] as const)('moves card, points and history by %s, and kills every older code', async (kind) => {
    const card = await newCard()
    await world.advance('PT3M')
    const { code: oldCode } = await world.data(card.owner, 'code.get')
    const value = { birthday: '05-20', order: card.orderId, member: card.memberRef }[kind]
    const user = `o-new-${kind}`
    const moved = await finish(user, await ticketFor(user, card), { kind, value })
    expect(moved).toMatchObject({ ok: true, data: { memberRef: card.memberRef, tier: 'normal', balance: 100 } })
    expect(code(await world.call(card.owner, 'card.get'))).toBe('not_joined')
    expect((await world.purchase(`OLD-${kind}`, 100, { member: { code: oldCode } })).body.error.code).toBe('code_invalid')
    const [entry, purchase] = (await world.data(user, 'points.list')).items
    expect([entry.title, purchase.entryId]).toEqual(['会员卡移至新的微信', `purchase:${card.orderId}`])
    expect((await world.data(user, 'inbox.list')).items[0].title).toBe('会员卡移至新的微信')
    expect((await world.data(user, 'member.export')).consents).toMatchObject([{ version: '1' }, { version: '2' }])
  })

  it('knows a member by a claimed receipt, but not by an order of somebody else or of long ago', async () => {
    const [card, other] = [await newCard(), await newCard()]
    const { claimCode } = World.ok(await world.purchase('MOVE-CLAIM', 100), 201)
    await world.data(card.owner, 'receipt.claim', { claimCode })
    const ticket = await ticketFor('o-by-claim', card)
    for (const value of [other.orderId, 'NOWHERE'])
      expect(code(await finish('o-by-claim', ticket, { kind: 'order', value }))).toBe('proof_wrong')
    expect(code(await finish('o-by-claim', ticket, { kind: 'order', value: 'MOVE-CLAIM' }))).toBe('ok')
    await world.leap({ advance: 'P181D' })
    const late = await world.data('o-by-age', 'move.begin', { phoneCode: `phone:${other.phone}` })
    expect(late.proofs).toEqual(['birthday', 'member'])
    expect(code(await finish('o-by-age', late.ticket, { kind: 'order', value: other.orderId }))).toBe('proof_wrong')
  })

  it('opens what the member froze, and leaves what is not the member’s to open', async () => {
    const card = await newCard()
    await world.data(card.owner, 'card.freeze')
    expect(code(await finish('o-thaws', await ticketFor('o-thaws', card), birthday('05-20')))).toBe('ok')
    expect(await world.data('o-thaws', 'card.get')).toMatchObject({ status: 'active' })
    const lost = await newCard()
    await shop.data('S001-11', 'card.freeze', { member: { phone: lost.phone }, reason: '电话报失' })
    expect(code(await finish('o-waits', await ticketFor('o-waits', lost), birthday('05-20')))).toBe('ok')
    expect(await world.data('o-waits', 'card.get')).toMatchObject({ status: 'frozen', frozenBy: 'staff', codeSecret: '' })
  })

  it('leaves the old WeChat account free to join again, without the phone', async () => {
    const card = await newCard()
    expect(code(await finish('o-heir', await ticketFor('o-heir', card), birthday('05-20')))).toBe('ok')
    const again = await world.data(card.owner, 'member.join', { consentVersion: '1' })
    expect(again.memberRef).not.toBe(card.memberRef)
    expect(again.balance).toBe(0)
  })

  it('is answered the same however often the same request comes, and moves once', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-resends', card)
    const send = () => finish('o-resends', ticket, birthday('05-20'), 'move-once')
    const answers = await Promise.all([send(), send(), send()])
    await world.advance('PT1H')
    expect([...answers, await send()]).toEqual(Array(4).fill(answers[0]))
    expect((await world.data('o-resends', 'points.list', { kind: 'card' })).items).toHaveLength(1)
  })

  it('gives the card to one of two who prove at once', async () => {
    const card = await newCard()
    const users = ['o-race-a', 'o-race-b']
    const tickets = await Promise.all(users.map((user) => ticketFor(user, card)))
    const answers = await Promise.all(users.map((user, i) => finish(user, tickets[i]!, birthday('05-20'))))
    const holders = await Promise.all(users.map((user) => world.call(user, 'card.get')))
    expect(answers.map(code).sort()).toEqual(['ok', 'ticket_expired'])
    expect(holders.map(({ ok }) => ok)).toEqual(answers.map(({ ok }) => ok))
  })
})

describe('a ticket', () => {
  it('is good for ten minutes', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-slow', card)
    await world.advance('PT10M')
    expect(code(await finish('o-slow', ticket, birthday('05-20')))).toBe('ticket_expired')
  })

  it('is good for nobody else, and cannot be made up', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-asked', card)
    for (const forged of [ticket, `${ticket.slice(0, -2)}AA`, 'x'])
      expect(code(await finish('o-thief', forged, birthday('05-20')))).toBe('ticket_expired')
  })

  it('ends with the card it found: its owner freezes it, and whoever was about to take it begins again', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-too-late', card)
    await world.data(card.owner, 'card.freeze')
    expect(code(await finish('o-too-late', ticket, birthday('05-20')))).toBe('ticket_expired')
    expect(code(await world.call(card.owner, 'card.get'))).toBe('ok')
  })

  it('is good for nothing once its caller has joined by himself', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-joins', card)
    await world.join('o-joins')
    expect(code(await finish('o-joins', ticket, birthday('05-20')))).toBe('already_member')
  })
})

describe('guessing', () => {
  const day = (i: number) => `01-${String(i + 1).padStart(2, '0')}`

  it('ends after five wrong proofs a day, for the right one as well, and begins anew the next day', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-guesses', card)
    for (let i = 0; i < 5; i++) expect(code(await finish('o-guesses', ticket, birthday(day(i))))).toBe('proof_wrong')
    expect(code(await finish('o-guesses', ticket, birthday('05-20')))).toBe('too_many')
    expect(code(await begin('o-guesses', card.phone))).toBe('too_many')
    await world.advance('P1D')
    expect(code(await finish('o-guesses', await ticketFor('o-guesses', card), birthday('05-20')))).toBe('ok')
  })

  it('counts a wrong proof that is sent again once', async () => {
    const card = await newCard()
    const ticket = await ticketFor('o-repeats', card)
    for (let i = 0; i < 8; i++) expect(code(await finish('o-repeats', ticket, birthday('01-01')))).toBe('proof_wrong')
    expect(code(await finish('o-repeats', ticket, birthday('05-20')))).toBe('ok')
  })

  it('gains nothing by guessing everything at once', async () => {
    const card = await newCard()
    const users = Array.from({ length: 30 }, (_, i) => `o-burst-${i}`)
    const tickets = await Promise.all(users.map((user) => ticketFor(user, card)))
    const answers = await Promise.all(users.map((user, i) => finish(user, tickets[i]!, birthday(day(i)))))
    const told = answers.map(code)
    expect(told.filter((word) => word === 'proof_wrong').length).toBeLessThanOrEqual(5)
    expect(new Set(told)).not.toContain('ok')
    expect(code(await world.call(card.owner, 'card.get'))).toBe('ok')
  })
})

it.each([
  { ticket: '', proof: birthday('05-20'), consentVersion: '1' },
  { ticket: 'x', proof: birthday('1990-05-20'), consentVersion: '1' },
  { ticket: 'x', proof: { kind: 'name', value: '会员甲' }, consentVersion: '1' },
  { ticket: 'x', proof: birthday('05-20') },
  { ticket: 'x', proof: birthday('05-20'), consentVersion: '1', memberRef: '6204817735' },
])('refuses %j', async (input) => expect(code(await world.call('o-invalid', 'move.finish', input))).toBe('invalid'))

it('the audit finds nothing after all of this', async () => {
  expect((await world.audit()).faults).toEqual([])
})
