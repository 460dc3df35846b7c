import { addDays, addYears, type Day, dayOf, startOfDay } from '../../shared/domain/time'
import { BOUGHT, FRIENDS, GIVING_FROM, POINTS_EACH, TERMS } from '../support/presents-world'
import { Purse, type Spent } from './purse'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

export interface Given {
  readonly id: string
  readonly giver: string
  readonly points: number
  readonly spent: readonly Spent[]
  readonly on: Day
  friend: string | null
  state: 'offered' | 'cooling' | 'given' | 'refused' | 'withdrawn' | 'lapsed'
  due: number
  /** What had died when it ended. */
  lapsed: number
}

interface Order {
  readonly id: string
  readonly member: string
  readonly points: number
}

const sumOf = (all: readonly { readonly points: number }[]): number => all.reduce((sum, { points }) => sum + points, 0)

/** What there should be, kept the slow way: limits counted through all that was ever given, points a parcel at a time. */
export class PresentsModel {
  now = startOfDay(GIVING_FROM) + 10 * HOUR_MS
  readonly frozen = new Set<string>()
  readonly purses = new Map(FRIENDS.map((member) => [member as string, new Purse(addYears(GIVING_FROM, -1))]))
  readonly given: Given[] = []
  readonly orders: Order[] = []
  #bought = 0

  constructor() {
    for (const days of BOUGHT) {
      const on = addDays(addYears(GIVING_FROM, -1), days)
      for (const [member, purse] of this.purses) {
        purse.liveUntil(on)
        this.earn(member, `first-${member}-${days}`, POINTS_EACH, on)
      }
    }
    this.pass(0)
  }

  get today(): Day {
    return dayOf(this.now)
  }

  purse(member: string): Purse {
    return this.purses.get(member)!
  }

  pass(ms: number): void {
    this.now += ms
    for (const purse of this.purses.values()) purse.liveUntil(this.today)
  }

  buy(member: string, points: number): string {
    const id = `O${++this.#bought}`
    this.earn(member, id, points, this.today)
    return id
  }

  /** Why so many cannot be given; undefined where they can. */
  bar(giver: string, points: number): string | undefined {
    if (this.frozen.has(giver)) return 'account_frozen'
    if (points < TERMS.least || points > TERMS.mostPerPresent) return 'invalid'
    const counted = this.given.filter((one) => one.giver === giver && ['offered', 'cooling', 'given'].includes(one.state))
    if (points + sumOf(counted.filter(({ on }) => on === this.today)) > TERMS.mostPerDay) return 'limit_reached'
    if (points + sumOf(counted.filter(({ on }) => on.slice(0, 7) === this.today.slice(0, 7))) > TERMS.mostPerMonth) return 'limit_reached'
    return this.purse(giver).balance < points ? 'not_enough_points' : undefined
  }

  offer(id: string, giver: string, points: number): void {
    const spent = this.purse(giver).spend(points)
    this.given.push({
      id,
      giver,
      points,
      spent,
      on: this.today,
      friend: null,
      state: 'offered',
      due: this.now + TERMS.answerDays * DAY_MS,
      lapsed: 0,
    })
  }

  accepting(one: Given, who: string): string {
    if (one.friend === who && (one.state === 'cooling' || one.state === 'given')) return 'ok'
    if (one.giver === who) return 'own_account'
    if (one.state !== 'offered' || this.now >= one.due || this.isDead(one)) return 'over'
    if (this.frozen.has(one.giver)) return 'not_eligible'
    return this.frozen.has(who) ? 'account_frozen' : 'ok'
  }

  accept(one: Given, who: string): void {
    if (one.state !== 'offered') return
    Object.assign(one, { friend: who, state: 'cooling', due: this.now + TERMS.coolingHours * HOUR_MS })
  }

  refusing(one: Given, who: string): string {
    if (one.state === 'refused') return one.friend === who ? 'ok' : 'over'
    if (!isOpen(one)) return 'over'
    if (one.giver === who) return 'own_account'
    return this.now < one.due && (one.friend === null || one.friend === who) ? 'ok' : 'over'
  }

  refuse(one: Given, who: string): void {
    if (!isOpen(one)) return
    one.friend = who
    this.back(one, 'refused')
  }

  withdrawing(one: Given, who: string): string {
    if (one.giver !== who) return 'not_found'
    if (one.state === 'withdrawn') return 'ok'
    return one.state === 'offered' || (one.state === 'cooling' && this.now < one.due) ? 'ok' : 'over'
  }

  withdraw(one: Given): void {
    if (isOpen(one)) this.back(one, 'withdrawn')
  }

  settle(): void {
    for (const one of this.given.filter((each) => isOpen(each) && this.now >= each.due)) {
      const isStopped = one.state === 'offered' || this.frozen.has(one.giver) || this.frozen.has(one.friend!)
      if (isStopped) this.back(one, 'lapsed')
      else {
        this.end(one, 'given', one.friend!)
      }
    }
  }

  private back(one: Given, state: Given['state']): void {
    this.end(one, state, one.giver)
  }

  private end(one: Given, state: Given['state'], to: string): void {
    one.state = state
    one.lapsed = sumOf(one.spent.filter(({ expiresOn }) => expiresOn < this.today))
    this.purse(to).comeBack(one.spent)
  }

  private isDead({ spent }: Given): boolean {
    return spent.every(({ expiresOn }) => expiresOn < this.today)
  }

  private earn(member: string, id: string, points: number, on: Day): void {
    this.purse(member).buy(id, [{ releaseOn: on, expiresOn: addYears(on, 1), points }])
    this.orders.push({ id, member, points })
  }
}

export const isOpen = ({ state }: Given): boolean => state === 'offered' || state === 'cooling'
