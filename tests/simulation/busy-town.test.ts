import { randomOf } from '../support/random'
import { definite, plantFault } from '../support/rough-till'
import { World } from '../support/world'

/**
 * A seeded town of members whose tills crash, time out, repeat themselves and refund, on a clock that moves. A naive model
 * of who should have what is kept beside it; at the end the two agree and the ledger proves itself.
 */
const SEEDS = [1, 2, 3]
const MEMBERS = 6
const STEPS = 120

interface Order {
  readonly body: Record<string, unknown> & { orderId: string; amountFen: number }
  readonly owner: number
  refundedFen: number
}

class Town {
  readonly expected = Array<number>(MEMBERS).fill(0)
  readonly growth = Array<number>(MEMBERS).fill(0)
  readonly orders: Order[] = []
  refs: string[] = []

  constructor(
    readonly world: World,
    readonly random: (below: number) => number,
    readonly name: string,
  ) {}

  async settle() {
    for (let i = 0; i < MEMBERS; i++) this.refs.push(await this.world.join(`${this.name}-${i}`))
  }

  private async definite(path: string, body: unknown): Promise<number> {
    return (await definite(this.world, path, body)).status
  }

  async buy(i: number) {
    const owner = this.random(MEMBERS)
    const amountFen = 1 + this.random(100_000)
    const body = {
      orderId: `${this.name}-${i}`,
      storeId: 'S001',
      paidAt: await this.world.iso(),
      amountFen,
      member: { memberRef: this.refs[owner] },
    }
    const copies = await Promise.all(Array.from({ length: 1 + this.random(3) }, () => this.definite('/till/v1/purchases', body)))
    expect(copies.every((status) => status === 200 || status === 201)).toBe(true)
    this.expected[owner]! += Math.floor(amountFen / 100)
    this.growth[owner]! += Math.floor(amountFen / 100)
    this.orders.push({ body, owner, refundedFen: 0 })
  }

  async refund(i: number) {
    const order = this.orders[this.random(this.orders.length)]
    if (!order) return
    const { amountFen, orderId } = order.body
    const wanted = 1 + this.random(amountFen)
    const body = { refundId: `r${i}`, amountFen: wanted, refundedAt: await this.world.iso() }
    const status = await this.definite(`/till/v1/purchases/${orderId}/refunds`, body)
    expect(status).toBe(order.refundedFen + wanted > amountFen ? 422 : 200)
    if (status !== 200) return
    const kept = (refunded: number) => Math.floor((Math.floor(amountFen / 100) * (amountFen - refunded)) / amountFen)
    this.expected[order.owner]! -= kept(order.refundedFen) - kept(order.refundedFen + wanted)
    const whole = (refunded: number) => Math.floor((amountFen - refunded) / 100)
    this.growth[order.owner]! -= whole(order.refundedFen) - whole(order.refundedFen + wanted)
    order.refundedFen += wanted
  }

  async again() {
    const order = this.orders[this.random(this.orders.length)]
    if (order) expect(await this.definite('/till/v1/purchases', order.body)).toBe(200)
  }
}

it.each(SEEDS)('seed %i: no fault, repetition or refund loses, doubles or invents a point or growth', async (seed) => {
  const world = await World.start({ clockStart: Date.parse('2026-11-24T10:00:00+08:00') })
  try {
    const town = new Town(world, randomOf(seed), `town${seed}`)
    await town.settle()
    for (let i = 0; i < STEPS; i++) {
      if (town.random(3) === 0) await plantFault(world, town.random)
      const dice = town.random(10)
      if (dice < 5) await town.buy(i)
      else if (dice < 8) await town.refund(i)
      else if (dice < 9) await town.again()
      else await world.advance('PT3H')
    }
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT31S')
    const cards = await Promise.all(town.refs.map((_, i) => world.data(`town${seed}-${i}`, 'card.get')))
    expect(cards.map((card) => card.balance - card.debt)).toEqual(town.expected)
    expect(cards.map((card) => card.growth)).toEqual(town.growth)
    expect((await world.audit()).faults).toEqual([])
  } finally {
    await world.close()
  }
})
