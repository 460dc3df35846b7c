import { randomOf } from '../support/random'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

/**
 * Seeded people who join, buy, freeze, move and leave, while the functions crash, time out and hear everything twice. A naive model of
 * each card is kept beside it; at the end the two agree, nobody who left is remembered, and the ledger proves itself.
 */
const SEEDS = [1, 2, 3]
const PEOPLE = 4
const STEPS = 100

const EFFECTS = ['crash', 'error', 'timeout'] as const
const CARD_CHANGES = ['freeze', 'unfreeze', 'reissue'] as const

interface Person {
  readonly phone: string
  /** The WeChat account of now: another one after each move. */
  user: string
  card: { ref: string; balance: number; status: 'active' | 'frozen'; serial: number } | undefined
}

class Village {
  readonly people: Person[]
  /** Numbers of the cards that were left. */
  readonly gone: string[] = []
  private requests = 0

  constructor(
    readonly world: World,
    readonly random: (below: number) => number,
    readonly name: string,
  ) {
    this.people = Array.from({ length: PEOPLE }, (_, i) => ({ phone: `1370000000${i}`, user: `${name}-${i}`, card: undefined }))
  }

  /** Sends one request, now and then twice at once, until the answer is definite; copies of it must be answered alike. */
  async definite(user: string, action: string, input: unknown, mostCopies = 2): Promise<Json> {
    const requestId = `${this.name}-request-${++this.requests}`
    for (let attempt = 0; attempt < 8; attempt++) {
      const send = () => this.world.call(user, action, input, 'member', requestId)
      const answers = await Promise.all(Array.from({ length: 1 + this.random(mostCopies) }, send))
      const done = answers.filter((answer) => answer.ok || answer.error.retry !== 'same_request')
      for (const answer of done) if (answer.ok) expect(answer).toEqual(done[0])
      if (done[0]) return done[0]
      await this.world.advance('PT31S')
    }
    throw new Error(`${action} was never definite`)
  }

  async data(user: string, action: string, input: unknown = {}, mostCopies?: number): Promise<Json> {
    const answer = await this.definite(user, action, input, mostCopies)
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code}`)
    return answer.data
  }

  async fault() {
    const rule = { effect: EFFECTS[this.random(3)], phase: this.random(2) ? 'before' : 'after', call: 1 + this.random(10) }
    await this.world.http('POST', '/emulator/faults', JSON.stringify({ ...rule, function: 'member', times: 1 }))
  }

  async join(person: Person) {
    const { memberRef } = await this.data(person.user, 'member.join', { consentVersion: '1', phoneCode: `phone:${person.phone}` })
    expect(this.gone).not.toContain(memberRef)
    person.card = { ref: memberRef, balance: 0, status: 'active', serial: 1 }
  }

  async buy({ phone, card }: Person, i: number) {
    const points = 1 + this.random(500)
    const data = World.ok(await this.world.purchase(`${this.name}-${i}`, points * 100, { member: { phone } }), 201)
    expect('claimCode' in data).toBe(card === undefined)
    if (card) card.balance += points
  }

  async change(person: Person, card: NonNullable<Person['card']>) {
    const what = CARD_CHANGES[this.random(3)]!
    const status = what === 'reissue' ? card.status : what === 'freeze' ? 'frozen' : 'active'
    expect((await this.data(person.user, `card.${what}`)).status).toBe(status)
    if (what === 'reissue' || status !== card.status) card.serial++
    card.status = status
  }

  async move(person: Person, card: NonNullable<Person['card']>, i: number) {
    const user = `${this.name}-moved-${i}`
    // Each asking draws a ticket of its own.
    const { ticket } = await this.data(user, 'move.begin', { phoneCode: `phone:${person.phone}` }, 1)
    const moved = await this.data(user, 'move.finish', { ticket, proof: { kind: 'member', value: card.ref }, consentVersion: '1' })
    expect(moved).toMatchObject({ memberRef: card.ref, balance: card.balance })
    Object.assign(card, { status: 'active', serial: card.serial + 1 })
    person.user = user
  }

  async leave(person: Person, card: NonNullable<Person['card']>) {
    expect((await this.definite(person.user, 'member.leave', { confirm: 'leave', balance: card.balance + 1 })).ok).toBe(false)
    expect((await this.data(person.user, 'member.leave', { confirm: 'leave', balance: card.balance })).burnt).toBe(card.balance)
    this.gone.push(card.ref)
    person.card = undefined
  }

  async step(i: number) {
    if (this.random(2) === 0) await this.fault()
    const person = this.people[this.random(PEOPLE)]!
    const { card } = person
    const dice = this.random(10)
    if (dice < 4) await this.buy(person, i)
    else if (!card) await this.join(person)
    else if (dice < 7) await this.change(person, card)
    else if (dice < 9) await this.move(person, card, i)
    else await this.leave(person, card)
  }
}

it.each(SEEDS)('seed %i: cards change hands, die and are replaced without losing, doubling or inventing a point', async (seed) => {
  const world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  try {
    const village = new Village(world, randomOf(seed), `village${seed}`)
    for (let i = 0; i < STEPS; i++) await village.step(i)
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT2H')
    for (const { user, card } of village.people) {
      const answer = await world.call(user, 'card.get')
      if (!card) expect(answer).toMatchObject({ error: { code: 'not_joined' } })
      else expect(answer).toMatchObject({ ok: true, data: { memberRef: card.ref, balance: card.balance, status: card.status } })
      if (card) expect(await stored(world, 'accounts', { _id: card.ref })).toMatchObject([{ cardSerial: card.serial }])
    }
    expect(village.gone.length).toBeGreaterThan(0)
    expect(await stored(world, 'messages', { memberId: { $in: village.gone } })).toEqual([])
    expect(await world.audit()).toMatchObject({
      points: village.people.reduce((sum, { card }) => sum + (card?.balance ?? 0), 0),
      faults: [],
    })
  } finally {
    await world.close()
  }
})
