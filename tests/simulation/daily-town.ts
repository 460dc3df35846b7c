import { definite, plantFault } from '../support/rough-till'
import type { Json, World } from '../support/world'

/** Refusals that a member of an honest town may meet; any other is a mistake. */
const HONEST_REFUSALS = ['not_yet', 'limit_reached', 'not_eligible', 'not_enough_points', 'photo_used', 'sold_out', 'conflict']

const EFFECTS = ['crash', 'error', 'timeout'] as const

export interface Townsman {
  readonly user: string
  readonly phone: string
  /** Null while he is no member. */
  memberRef: string | null
}

interface Order {
  readonly orderId: string
  readonly memberRef: string
  leftFen: number
}

/** People who live with the daily half of the programme, through the calls that everybody has. */
export class DailyTown {
  readonly people: Townsman[]
  /** Every number that was ever given to somebody, those of people who have left included. */
  readonly numbers = new Set<string>()
  private readonly orders: Order[] = []
  private readonly browsing: { readonly person: Townsman; readonly token: string }[] = []
  private count = 0

  constructor(
    readonly world: World,
    readonly random: (below: number) => number,
    readonly name: string,
    size: number,
  ) {
    this.people = Array.from({ length: size }, (_, i) => ({
      user: `${name}-${i}`,
      phone: `1360000${String(1000 + i)}`,
      memberRef: null,
    }))
  }

  private chance(percent: number): boolean {
    return this.random(100) < percent
  }

  /** A member other than this one. */
  private other(person: Townsman): Townsman | undefined {
    const others = this.people.filter((one) => one !== person && one.memberRef !== null)
    return others[this.random(others.length)]
  }

  /** Sends one request, now and then twice at once, until the answer is definite. */
  async ask(user: string, action: string, input: unknown = {}): Promise<Json | undefined> {
    const requestId = `${this.name}-request-${++this.count}`
    for (let attempt = 0; attempt < 8; attempt++) {
      const send = () => this.world.call(user, action, input, 'member', requestId)
      const answers = await Promise.all(Array.from({ length: this.chance(15) ? 2 : 1 }, send))
      const done = answers.find((answer) => answer.ok || answer.error.retry !== 'same_request')
      if (!done) {
        await this.world.advance('PT31S')
        continue
      }
      if (done.ok) return done.data
      if (!HONEST_REFUSALS.includes(done.error.code)) throw new Error(`${action}: ${done.error.code} ${done.error.message}`)
      return undefined
    }
    throw new Error(`${action} was never definite`)
  }

  async fault(fn: string): Promise<void> {
    if (fn === 'till') return plantFault(this.world, this.random)
    const rule = { effect: EFFECTS[this.random(3)], phase: this.random(2) ? 'before' : 'after', call: 1 + this.random(8), function: fn }
    await this.world.http('POST', '/emulator/faults', JSON.stringify({ ...rule, times: 1 }))
  }

  async join(person: Townsman): Promise<void> {
    const inviter = this.chance(85) ? this.other(person) : undefined
    const token = inviter && (await this.ask(inviter.user, this.chance(60) ? 'invite.get' : 'share.get'))?.token
    const input = { consentVersion: '1', phoneCode: `phone:${person.phone}`, ...(token ? { inviteToken: token } : {}) }
    const joined = await this.ask(person.user, 'member.join', input)
    person.memberRef = joined!.memberRef
    this.numbers.add(joined!.memberRef)
  }

  async leave(person: Townsman): Promise<void> {
    const { balance } = (await this.ask(person.user, 'card.get'))!
    if (await this.ask(person.user, 'member.leave', { confirm: 'leave', balance })) person.memberRef = null
  }

  private async buy(memberRef: string): Promise<void> {
    const orderId = `${this.name}-${++this.count}`
    const amountFen = 100 + this.random(60_000)
    const body = { orderId, storeId: 'S001', paidAt: await this.world.iso(), amountFen, member: { memberRef } }
    const { status } = await definite(this.world, '/till/v1/purchases', body)
    if (status >= 300) throw new Error(`purchase: ${status}`)
    this.orders.push({ orderId, memberRef, leftFen: amountFen })
  }

  private async refund(): Promise<void> {
    const order = this.orders[this.random(this.orders.length)]
    if (!order || order.leftFen === 0) return
    const amountFen = this.chance(60) ? order.leftFen : 1 + this.random(order.leftFen)
    const body = { refundId: `r-${++this.count}`, amountFen, refundedAt: await this.world.iso() }
    const { status } = await definite(this.world, `/till/v1/purchases/${order.orderId}/refunds`, body)
    if (status === 200) order.leftFen -= amountFen
  }

  private async checkIn(person: Townsman): Promise<void> {
    const friend = this.chance(40) ? this.other(person) : undefined
    const token = friend && (await this.ask(friend.user, 'share.get'))?.token
    await this.ask(person.user, 'checkin.do', token ? { via: token } : {})
  }

  private async makeUp({ user }: Townsman): Promise<void> {
    const month = await this.ask(user, 'checkin.month')
    const days: string[] = month?.makeUp?.days ?? []
    if (days.length > 0) await this.ask(user, 'checkin.makeUp', { day: days[this.random(days.length)] })
  }

  private async browse(person: Townsman): Promise<void> {
    const { user } = person
    const { products, task } = (await this.ask(user, 'products.list'))!
    if (!task) return
    const product = products[this.random(products.length)]
    const begun = await this.ask(user, 'browse.begin', { taskId: task.taskId, sku: product.sku })
    if (begun) this.browsing.push({ person, token: begun.token })
  }

  private async claimTasks({ user }: Townsman): Promise<void> {
    const { groups } = (await this.ask(user, 'tasks.list'))!
    // Also such as are not finished yet: they are refused.
    for (const { taskId, state } of groups.flatMap(({ tasks }: Json) => tasks))
      if (state === 'claimable' || this.chance(5)) await this.ask(user, 'task.claim', { taskId })
  }

  private async draw({ user }: Townsman): Promise<void> {
    await this.ask(user, 'lottery.draw', { lotteryId: 'wheel' })
  }

  private async race({ user }: Townsman): Promise<void> {
    await this.ask(user, 'race.opt', { joined: this.chance(70) })
  }

  /** One day of one person, in the order of the dice. */
  private async live(person: Townsman): Promise<void> {
    if (this.chance(20)) await this.fault(['member', 'till', 'jobs'][this.random(3)]!)
    if (person.memberRef === null) return this.chance(40) ? this.join(person) : undefined
    if (this.chance(75)) await this.checkIn(person)
    if (this.chance(20)) await this.makeUp(person)
    if (this.chance(50)) await this.browse(person)
    if (this.chance(40)) await this.buy(person.memberRef)
    if (this.chance(15)) await this.refund()
    if (this.chance(25)) await this.draw(person)
    if (this.chance(10)) await this.race(person)
    if (this.chance(2)) await this.leave(person)
  }

  /** A day, or two or three where the town sleeps longer. */
  async day(): Promise<void> {
    for (const person of this.people) await this.live(person)
    await this.world.advance('PT16S')
    for (const { person, token } of this.browsing.splice(0))
      if (person.memberRef !== null) await this.ask(person.user, 'browse.finish', { token })
    for (const person of this.people) if (person.memberRef !== null && this.chance(60)) await this.claimTasks(person)
    await this.world.advance(this.chance(10) ? 'P3D' : 'P1D')
  }
}
