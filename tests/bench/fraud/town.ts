import { randomOf } from '../../support/random'
import { CHEAT_KINDS, type CheatKind, cheat } from './cheats'

/** Who somebody in the town is, as far as the product could ever see. */
export interface Person {
  readonly id: number
  readonly device: string
  readonly payment: string
  readonly address: string
  readonly phone: string
  /** WeChat identity. */
  readonly identity: string
  readonly purchases: number
}

/** A new member who came by somebody's invitation. */
export interface Invitation {
  readonly inviter: Person
  readonly invitee: Person
  /** Minutes since the town began. */
  readonly at: number
  readonly orderFen: number
  /** The invitee was a member before. */
  readonly rejoined: boolean
  /** Null for honest people. */
  readonly cheat: CheatKind | null
}

export interface Town {
  readonly people: readonly Person[]
  readonly invitations: readonly Invitation[]
}

export const DAY = 24 * 60

/** Dice and everybody's next number. */
export class Builder {
  readonly people: Person[] = []
  readonly invitations: Invitation[] = []
  private readonly random: (below: number) => number

  constructor(seed: number) {
    this.random = randomOf(seed)
  }

  below(most: number): number {
    return this.random(most)
  }

  chance(percent: number): boolean {
    return this.random(10_000) < percent * 100
  }

  between(least: number, most: number): number {
    return least + this.random(most - least + 1)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.random(from.length)]!
  }

  /** A phone as it describes itself: two of three are one of a few thousand common descriptions, and common ones are very common. */
  device(): string {
    const rank = Math.floor(3_000 * (this.random(10_000) / 10_000) ** 2)
    return this.chance(65) ? `model-${rank}` : `own-${this.people.length}-${this.random(1_000_000)}`
  }

  add(person: Partial<Omit<Person, 'id'>> = {}): Person {
    const id = this.people.length
    const made: Person = {
      id,
      device: this.device(),
      payment: `card-${id}`,
      address: `home-${id}`,
      phone: `phone-${id}`,
      identity: `person-${id}`,
      purchases: this.chance(15) ? 0 : this.between(1, 20),
      ...person,
    }
    this.people.push(made)
    return made
  }

  /** What an honest first purchase comes to: some buy one small thing. */
  honestFen(): number {
    return this.chance(10) ? this.between(50_00, 62_00) : this.between(55_00, 600_00)
  }
}

const HOUSEHOLD = 100
const OFFICE = 20

/** Households share an address, some a card, a few a phone; offices have parcels sent to one address. */
const settle = (town: Builder, honest: number): void => {
  while (town.people.length < honest) {
    const size = town.chance(45) ? 1 : town.between(2, 4)
    const first = town.add()
    const office = town.chance(12) ? `office-${town.below(Math.ceil(honest / OFFICE / 8))}` : undefined
    for (let i = 1; i < size && town.people.length < honest; i++)
      town.add({
        address: first.address,
        ...(town.chance(8) ? { payment: first.payment } : {}),
        ...(town.chance(4) ? { device: first.device } : {}),
      })
    if (office !== undefined) town.people[first.id] = { ...first, address: office }
  }
}

/** Friends tell each other over three months; some bring a few on one evening. Mostly it is nobody of the own household. */
const invite = (town: Builder, count: number): void => {
  const free = town.people.map(({ id }) => id)
  for (let i = free.length - 1; i > 0; i--) {
    const j = town.below(i + 1)
    ;[free[i], free[j]] = [free[j]!, free[i]!]
  }
  let made = 0
  while (made < count) {
    const inviter = town.pick(town.people)
    const party = town.chance(3) ? town.between(3, 5) : town.between(1, 2)
    const evening = town.below(90 * DAY)
    for (let i = 0; i < party && made < count; i++) {
      const near = town.people[inviter.id + 1]
      const invitee = town.chance(6) && near ? near : town.people[free.pop()!]!
      if (invitee.id === inviter.id) continue
      const at = party > 2 ? evening + town.below(180) : town.below(90 * DAY)
      town.invitations.push({ inviter, invitee, at, orderFen: town.honestFen(), rejoined: false, cheat: null })
      made++
    }
  }
}

/** 5,000 honest members, one in four of them invited, and 300 cheats of eight kinds. */
export const townOf = (seed: number, honest = 5_000, cheats = 300): Town => {
  const town = new Builder(seed)
  settle(town, honest)
  invite(town, Math.floor((honest * HOUSEHOLD) / 400))
  for (let i = 0; i < cheats; i++) cheat(town, CHEAT_KINDS[i % CHEAT_KINDS.length]!)
  return { people: town.people, invitations: town.invitations }
}
