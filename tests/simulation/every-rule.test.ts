import simple from '../../config/programs/simple'
import { earnedCauseSchema } from '../../shared/contracts/documents/entry'
import type { Condition, Program } from '../../shared/domain/program'
import { line, rule, times } from '../support/earning'
import { randomOf } from '../support/random'
import { definite, plantFault } from '../support/rough-till'
import { stored } from '../support/stored'
import { World } from '../support/world'

/**
 * Members buy at the same time under a programme that has every kind of rule, cap and budget, while functions crash and the store fails.
 * What limits promise holds whatever happens, and whoever gives everything back stands where he began.
 */
const SEEDS = [7, 8]
const MEMBERS = 5
const ROUNDS = 14
const STORE_DAY = 900
const BUDGET = 1_200
const MEMBER_DAY = 400
const MEMBER_MONTH = 15_000

const CONDITIONS: readonly Condition[] = [
  { kind: 'tiers', tiers: ['silver', 'gold'] },
  { kind: 'month_days', days: [1, 2, 3, -1] },
  { kind: 'weekdays', days: [1, 3, 5, 7] },
  { kind: 'dates', days: ['2027-01-05', '2027-01-06'], name: '节日' },
  { kind: 'hours', spans: [{ from: '09:00', until: '18:00' }] },
  { kind: 'birthday', span: 'month' },
  { kind: 'min_amount', fen: 300_00 },
  { kind: 'channels', channels: ['online'] },
  { kind: 'stores', stores: ['S001'] },
  { kind: 'categories', categories: ['tea'] },
  { kind: 'skus', skus: ['A'] },
]

const PROGRAM: Program = {
  ...simple,
  version: 'every-rule',
  effectiveFrom: '2027-01-01T00:00:00+08:00',
  tiers: simple.tiers.map((tier, i) => ({ ...tier, growth: [0, 500, 2_000][i]!, multiplierPermille: [1000, 1200, 1500][i]! })),
  earning: {
    ...simple.earning,
    holdDays: 1,
    stacking: { multipliers: 'add', bonuses: 'all', order: 'add_then_multiply', mostPermille: 6_000, rounding: 'floor' },
    rules: [
      ...CONDITIONS.map((condition, i) => rule(`when-${condition.kind.replace('_', '-')}`, times(1100 + 50 * i), [condition])),
      rule('first', { kind: 'bonus', points: 50 }, [{ kind: 'first_purchase' }], {
        caps: [{ per: 'member', period: 'lifetime', points: null, times: 1 }],
      }),
      rule('member-day-cap', { kind: 'bonus_per', fen: 100_00, points: 60 }, [], {
        holdDays: 3,
        caps: [{ per: 'member', period: 'day', points: MEMBER_DAY, times: null }],
      }),
      rule('store-day-cap', { kind: 'bonus_per', fen: 200_00, points: 90 }, [], {
        caps: [{ per: 'store', period: 'day', points: STORE_DAY, times: null }],
      }),
      rule('budgeted', { kind: 'bonus_per', fen: 150_00, points: 70 }, [], {
        period: { from: '2027-01-01T00:00:00+08:00', until: '2027-02-01T00:00:00+08:00' },
        budget: { points: BUDGET },
      }),
    ],
    caps: [{ per: 'member', period: 'month', points: MEMBER_MONTH, times: null }],
  },
}

/** What the till was told of an order, and by whom it was bought. */
interface Order {
  readonly orderId: string
  readonly amountFen: number
  readonly owner: number
}

class Town {
  readonly orders: Order[] = []
  readonly got = Array<number>(MEMBERS).fill(0)
  refs: string[] = []

  constructor(
    readonly world: World,
    readonly random: (below: number) => number,
  ) {}

  async settle() {
    for (let i = 0; i < MEMBERS; i++) {
      this.refs.push(await this.world.join(`o-${i}`))
      if (i % 2 === 0) await this.world.data(`o-${i}`, 'profile.update', { birthday: '01-15' })
    }
  }

  /** Orders of several members at the same time, some of them sent twice. */
  async round(i: number) {
    const buyers = Array.from({ length: 1 + this.random(MEMBERS) }, (_, k) => (i + k) % MEMBERS)
    const paidAt = await this.world.iso()
    const bodies = buyers.map((owner) => ({ owner, copies: 1 + this.random(2), body: this.sale(`E${i}-${owner}`, owner, paidAt) }))
    await Promise.all(
      bodies.map(async ({ owner, copies, body }) => {
        const answers = await Promise.all(Array.from({ length: copies }, () => definite(this.world, '/till/v1/purchases', body)))
        for (const { status } of answers) expect([200, 201]).toContain(status)
        const { points, pending = 0 } = answers[0]!.body.data
        this.got[owner]! += points + pending
        this.orders.push({ orderId: body.orderId, amountFen: body.amountFen, owner })
      }),
    )
  }

  private sale(orderId: string, owner: number, paidAt: string) {
    const lines = [
      line('A', 1 + this.random(40_000)),
      line('B', 1 + this.random(40_000), { category: 'tea' }),
      line('G', 500, { excluded: true }),
    ]
    const amountFen = lines.reduce((sum, { amountFen: fen }) => sum + fen, 0)
    const channel = this.random(2) ? { channel: 'online' } : {}
    return { orderId, storeId: 'S001', paidAt, amountFen, lines, ...channel, member: { memberRef: this.refs[owner] } }
  }

  /** Gives back all of an order, in one part or two. */
  async giveBack({ orderId, amountFen, owner }: Order) {
    const first = this.random(2) ? amountFen : 1 + this.random(amountFen - 1)
    for (const [part, fen] of [first, amountFen - first].entries()) {
      if (fen === 0) continue
      const body = { refundId: `r${part}`, amountFen: fen, refundedAt: await this.world.iso() }
      const { status, body: answer } = await definite(this.world, `/till/v1/purchases/${orderId}/refunds`, body)
      expect(status).toBe(200)
      this.got[owner]! += answer.data.points + (answer.data.pending ?? 0)
    }
  }

  /** What each member has, waits for and owes, altogether. */
  async owned(): Promise<number[]> {
    const cards = await Promise.all(this.refs.map((_, i) => this.world.data(`o-${i}`, 'card.get')))
    return cards.map(({ balance, pending, debt }) => balance + pending - debt)
  }
}

/** Points that rules gave, by whatever a limit counts by. */
const givenBy = async (world: World, ruleId: string, key: (entry: { memberId: string; day: string }) => string) => {
  const sums = new Map<string, number>()
  for (const entry of await stored(world, 'entries', { kind: 'purchase' })) {
    const { grants, paidAt, points } = earnedCauseSchema.parse(entry.cause)
    const given = ruleId === 'all' ? points : (grants.find((grant) => grant.ruleId === ruleId)?.points ?? 0)
    const by = key({ memberId: entry.memberId, day: paidAt.slice(0, 10) })
    sums.set(by, (sums.get(by) ?? 0) + given)
  }
  return Math.max(...sums.values())
}

it.each(SEEDS)('seed %i: caps, budgets and sums hold under faults, and giving everything back leads to the start', async (seed) => {
  const world = await World.start({ clockStart: Date.parse('2027-01-01T00:00:00+08:00') })
  try {
    const { endpoint } = world.running.emulator.contents
    const data = [JSON.stringify({ _id: PROGRAM.version, ...PROGRAM })]
    await endpoint.handle({ action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs', data })
    await world.setClock('2027-01-01T08:00:00+08:00')
    const town = new Town(world, randomOf(seed))
    await town.settle()
    for (let i = 0; i < ROUNDS; i++) {
      if (town.random(2) === 0) await plantFault(world, town.random)
      await town.round(i)
      if (town.random(3) === 0) await town.giveBack(town.orders.splice(town.random(town.orders.length), 1)[0]!)
      await world.advance(`PT${1 + town.random(9)}H`)
    }
    await world.http('DELETE', '/emulator/faults')
    await world.advance('PT31S')

    const most = [
      await givenBy(world, 'member-day-cap', ({ memberId, day }) => memberId + day),
      await givenBy(world, 'store-day-cap', ({ day }) => day),
      await givenBy(world, 'budgeted', () => 'all'),
      await givenBy(world, 'all', ({ memberId, day }) => memberId + day.slice(0, 7)),
      await givenBy(world, 'first', ({ memberId }) => memberId),
    ]
    for (const [i, limit] of [MEMBER_DAY, STORE_DAY, BUDGET, MEMBER_MONTH, 50].entries()) expect(most[i]).toBeLessThanOrEqual(limit)
    // Limits that were never reached would prove nothing.
    expect(most.slice(0, 3)).toEqual([MEMBER_DAY, STORE_DAY, BUDGET])
    expect(await town.owned()).toEqual(town.got)
    expect((await world.audit()).faults).toEqual([])

    for (const order of town.orders.splice(0)) await town.giveBack(order)
    const cards = await Promise.all(town.refs.map((_, i) => world.data(`o-${i}`, 'card.get')))
    expect(await town.owned()).toEqual(town.refs.map(() => 0))
    expect(cards.map(({ growth, tier }) => [growth, tier])).toEqual(town.refs.map(() => [0, 'normal']))
    expect((await world.audit()).faults).toEqual([])
  } finally {
    await world.close()
  }
})
