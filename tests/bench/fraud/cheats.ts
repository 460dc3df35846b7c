import { type Builder, DAY, type Person } from './town'

/** How people try to be paid for bringing nobody. */
export const CHEAT_KINDS = [
  'family_phone',
  'second_account',
  'rejoining',
  'ring',
  'phone_farm',
  'one_card',
  'drop_address',
  'patient',
] as const

export type CheatKind = (typeof CHEAT_KINDS)[number]

const TOKEN = [50_00, 59_00] as const

interface Fake {
  readonly invitee: Person
  readonly at: number
  readonly rejoined?: boolean
  readonly orderFen?: number
}

const note = (town: Builder, kind: CheatKind, inviter: Person, fakes: readonly Fake[]): void => {
  for (const { invitee, at, rejoined = false, orderFen = town.between(...TOKEN) } of fakes)
    town.invitations.push({ inviter, invitee, at, orderFen, rejoined, cheat: kind })
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

const PLAYS: Readonly<Record<CheatKind, (town: Builder) => void>> = {
  /** The phone of the house, with an account for grandmother, the children and the cat. */
  family_phone: (town) => {
    const inviter = town.add()
    note(
      town,
      'family_phone',
      inviter,
      times(town.between(2, 4), () => ({
        invitee: town.add({ device: inviter.device, address: inviter.address, purchases: 1 }),
        at: town.below(90 * DAY),
      })),
    )
  },
  /** A second WeChat on another phone; the old number was given to it, or the same card pays. */
  second_account: (town) => {
    const inviter = town.add()
    const same = town.chance(50) ? { phone: inviter.phone } : { payment: inviter.payment, address: inviter.address }
    note(town, 'second_account', inviter, [
      { invitee: town.add({ ...same, purchases: 1 }), at: town.below(90 * DAY), orderFen: town.honestFen() },
    ])
  },
  /** Leaves, and is a new member again, by a friend's invitation. */
  rejoining: (town) => {
    const inviter = town.add()
    note(town, 'rejoining', inviter, [
      { invitee: town.add({ purchases: 1 }), at: town.below(90 * DAY), rejoined: true, orderFen: town.honestFen() },
    ])
  },
  /** Accounts of one hand invite each other in turn; whoever began it leaves, and comes again by the last to close the ring. */
  ring: (town) => {
    const shared = town.add({ purchases: 1 })
    const hand = town.chance(50) ? { payment: shared.payment } : { device: shared.device }
    const ring = [shared, ...times(town.between(2, 4), () => town.add({ ...hand, purchases: 1 }))]
    const began = town.below(80 * DAY)
    ring.slice(1).forEach((invitee, i) => note(town, 'ring', ring[i]!, [{ invitee, at: began + i * DAY }]))
    const again = town.add({ ...hand, identity: shared.identity, purchases: 1 })
    note(town, 'ring', ring[ring.length - 1]!, [{ invitee: again, at: began + 9 * DAY, rejoined: true }])
  },
  /** Rented numbers on emulators that all describe themselves alike, within two days. */
  phone_farm: (town) => {
    const inviter = town.add({ purchases: 0 })
    const devices = times(town.between(1, 6), (i) => `emulator-${inviter.id}-${i}`)
    const began = town.below(80 * DAY)
    note(
      town,
      'phone_farm',
      inviter,
      times(town.between(10, 30), () => ({
        invitee: town.add({ device: town.pick(devices), purchases: 1 }),
        at: began + town.below(2 * DAY),
      })),
    )
  },
  /** Careful with phones and days, but one card pays for all. */
  one_card: (town) => {
    const inviter = town.add({ purchases: 1 })
    note(
      town,
      'one_card',
      inviter,
      times(town.between(3, 8), () => ({ invitee: town.add({ payment: inviter.payment, purchases: 1 }), at: town.below(90 * DAY) })),
    )
  },
  /** Other phones, other cards; the parcels all go to one door, and the inviter has never bought anything. */
  drop_address: (town) => {
    const inviter = town.add({ purchases: 0 })
    note(
      town,
      'drop_address',
      inviter,
      times(town.between(3, 8), () => ({ invitee: town.add({ address: inviter.address, purchases: 1 }), at: town.below(90 * DAY) })),
    )
  },
  /** Two or three in three months, each with a phone, a card and an address of its own: hardly to be told from a friend. */
  patient: (town) => {
    const inviter = town.add({ purchases: town.chance(50) ? 0 : 1 })
    note(
      town,
      'patient',
      inviter,
      times(town.between(2, 3), () => ({ invitee: town.add({ purchases: 1 }), at: town.below(90 * DAY) })),
    )
  },
}

export const cheat = (town: Builder, kind: CheatKind): void => PLAYS[kind](town)
