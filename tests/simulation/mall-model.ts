import { addDays, type Day, NEVER } from '../../shared/domain/time'
import { GIFTS, MEMBERS, PIECES, START } from '../support/mall-world'
import { Purse, type Spent } from './purse'

interface Order {
  readonly id: string
  readonly member: string
  readonly points: number
  refunded: boolean
}

export interface Bought {
  /** As the functions call it. */
  readonly id: string
  readonly member: string
  readonly giftId: string
  readonly quantity: number
  readonly spent: readonly Spent[]
  readonly on: Day
  readonly until: Day
  state: 'waiting' | 'done' | 'cancelled' | 'lapsed'
  usedAt: number | undefined
}

/** What there should be, kept the slow way: nothing merged, nothing cached, every limit counted through all that was ever redeemed. */
export class MallModel {
  today: Day = START
  readonly purses = new Map(MEMBERS.map((member) => [member as string, new Purse(START)]))
  readonly left = new Map(Object.keys(GIFTS).map((giftId) => [giftId, PIECES]))
  readonly orders: Order[] = []
  readonly bought: Bought[] = []
  nextCode = PIECES
  requests = 0

  purse(member: string): Purse {
    return this.purses.get(member)!
  }

  pass(days: number): void {
    this.today = addDays(this.today, days)
    for (const purse of this.purses.values()) purse.liveUntil(this.today)
  }

  buy(member: string, points: number): string {
    const id = `O${this.orders.length}`
    const parcel = { releaseOn: this.today, expiresOn: this.yearOn(), points }
    this.purse(member).buy(id, [parcel])
    this.orders.push({ id, member, points, refunded: false })
    return id
  }

  refund(order: Order): void {
    order.refunded = true
    const purse = this.purse(order.member)
    if (!purse.isDead(order.id)) purse.refund(order.id, order.points)
  }

  /** Why it is refused; undefined where it is had. */
  bar(member: string, giftId: string, quantity: number): string | undefined {
    const { limits, price, counted } = GIFTS[giftId]!
    const kept = this.bought.filter((one) => one.member === member && one.giftId === giftId && !isBack(one))
    const pieces = (all: readonly Bought[]) => all.reduce((sum, one) => sum + one.quantity, quantity)
    if (limits.perDay !== null && pieces(kept.filter(({ on }) => on === this.today)) > limits.perDay) return 'limit_reached'
    if (limits.lifetime !== null && pieces(kept) > limits.lifetime) return 'limit_reached'
    if (this.purse(member).balance < price.points * quantity) return 'not_enough_points'
    return counted && this.left.get(giftId)! < quantity ? 'sold_out' : undefined
  }

  redeem(id: string, member: string, giftId: string, quantity: number): void {
    const { price, terms, config } = GIFTS[giftId]!
    const isDone = config.kind === 'donation'
    this.take(giftId, quantity)
    this.bought.push({
      id,
      member,
      giftId,
      quantity,
      spent: this.purse(member).spend(price.points * quantity),
      on: this.today,
      until: isDone || terms.validDays === null ? NEVER : addDays(this.today, terms.validDays),
      state: isDone ? 'done' : 'waiting',
      usedAt: undefined,
    })
  }

  isUsable({ state, until }: Bought): boolean {
    return state === 'waiting' && until >= this.today
  }

  giveBack(one: Bought, state: 'cancelled' | 'lapsed'): void {
    one.state = state
    this.purse(one.member).comeBack(one.spent)
    this.take(one.giftId, -one.quantity)
  }

  lapse(): void {
    for (const one of this.bought.filter(({ state, until }) => state === 'waiting' && until < this.today)) {
      if (GIFTS[one.giftId]!.terms.lapse === 'return') this.giveBack(one, 'lapsed')
      else one.state = 'lapsed'
    }
  }

  take(giftId: string, pieces: number): void {
    if (GIFTS[giftId]!.counted) this.left.set(giftId, this.left.get(giftId)! - pieces)
  }

  private yearOn(): Day {
    const [year, ...rest] = this.today.split('-')
    return rest.join('-') === '02-29' ? `${Number(year) + 1}-02-28` : [Number(year) + 1, ...rest].join('-')
  }
}

const isBack = ({ state, giftId }: Bought): boolean =>
  state === 'cancelled' || (state === 'lapsed' && GIFTS[giftId]!.terms.lapse === 'return')
