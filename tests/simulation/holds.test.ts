/** @jest-environment ./config/jest/host-zone.cjs */
import { post } from '../../cloudfunctions/_kit/ledger/post'
import { settled } from '../../cloudfunctions/_kit/ledger/settle'
import { asAccount, asEntry } from '../../cloudfunctions/_kit/ledger/documents'
import { creditSale } from '../../cloudfunctions/_kit/sales/credit'
import { refundSale } from '../../cloudfunctions/_kit/sales/refund'
import type { Seller } from '../../cloudfunctions/_kit/sales/seller'
import { accountById } from '../../cloudfunctions/_kit/accounts'
import { expiry } from '../../cloudfunctions/jobs/jobs/expiry'
import { release } from '../../cloudfunctions/jobs/jobs/release'
import { booksOf } from '../../cloudfunctions/member/books-of'
import { applyChange, type Books, burn, EMPTY_BOOKS, nextDue } from '../../shared/domain/ledger'
import { type ExpiryPolicy, lotExpiry, postponedTo, type Program } from '../../shared/domain/program'
import { addDays, dayOf, instantOf, shanghaiIso, startOfDay } from '../../shared/domain/time'
import { isRefusal, refuse } from '../../shared/errors'
import { faultsIn } from '../support/books'
import { newAccount, purchaseDraft } from '../support/examples'
import { HOLDING } from '../support/holding'
import { MemoryStore } from '../support/memory-store'
import { randomOf } from '../support/random'
import { Purse } from './purse'

/**
 * Seeded years of one member who buys, returns and spends, while tills are offline, jobs sleep, run twice or fail, and the host keeps
 * summer time. A naive purse is kept beside the books: the two agree after every step, whether or not a job has run.
 */
const SEEDS = [1, 2, 3, 4]
const STEPS = 150
const MEMBER = '6204817735'
const HOLD_DAYS = 20
const START = '2026-11-24'
const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe']

const POLICIES: Record<string, ExpiryPolicy> = {
  rolling: { policy: 'rolling' },
  year_end: { policy: 'year_end', years: 1 },
  inactivity: { policy: 'inactivity', months: 2 },
}

/** Points that come at once, and some that are held for 20 days, so that purchases fall into it. */
const programUnder = (expiry: ExpiryPolicy): Program => ({
  ...HOLDING,
  expiry,
  lotRounding: expiry.policy === 'rolling' ? 'month' : 'day',
  tiers: HOLDING.tiers.slice(0, 1).map((tier) => ({ ...tier, lotYears: 1 })),
  earning: { ...HOLDING.earning, rules: HOLDING.earning.rules.map((rule) => ({ ...rule, holdDays: HOLD_DAYS })) },
})

interface Order {
  readonly id: string
  readonly amountFen: number
  readonly points: number
  readonly paidAt: number
  refundedFen: number
}

class Life {
  readonly store = new MemoryStore()
  readonly purse = new Purse(START)
  readonly orders: Order[] = []
  readonly paidDays = new Set<string>()
  now = startOfDay(START) + 12 * 3_600_000

  constructor(
    readonly program: Program,
    readonly random: (below: number) => number,
  ) {
    this.store.seed('programs', { _id: program.version, ...program })
    this.store.seed('accounts', newAccount(MEMBER))
  }

  get seller(): Seller {
    return { store: this.store, now: this.now, storeId: 'S001', actor: { kind: 'till', id: 'till' } }
  }

  async wait() {
    const days = this.random(12) === 0 ? 30 + this.random(60) : this.random(6)
    this.pass(days * 86_400_000 + this.random(7_200_000))
    // Some ticks are missed, some come twice, some fail halfway.
    for (let ticks = this.random(3); ticks > 0; ticks--) {
      if (this.random(3) === 0) this.fail()
      for (const job of this.random(2) ? [expiry, release] : [release, expiry])
        await job.run({ store: this.store, now: this.now, outOfTime: () => false })
      this.store.plant()
    }
  }

  pass(ms: number) {
    this.now += ms
    this.purse.liveUntil(dayOf(this.now))
  }

  /** Long after the last purchase: whatever is left dies, and one run of the jobs books all of it. */
  async end() {
    this.pass(1_000 * 86_400_000)
    for (const job of [release, expiry]) await job.run({ store: this.store, now: this.now, outOfTime: () => false })
    this.agree()
    expect(asAccount(this.store.all('accounts')[0])).toMatchObject({ balance: 0, lots: [], held: [] })
  }

  fail() {
    const step = (['begin', 'get', 'insert', 'replace', 'commit'] as const)[this.random(5)]!
    const phase = this.random(2) ? 'before' : 'after'
    this.store.plant({ step, phase, kind: this.random(2) ? 'conflict' : 'unavailable', times: 1 })
  }

  /** Sends until the answer is definite, as a till does. */
  async definite<T>(act: () => Promise<T>): Promise<T> {
    if (this.random(3) === 0) this.fail()
    const first = await act().catch(() => undefined)
    this.store.plant()
    return first === undefined || this.random(3) === 0 ? act() : first
  }

  async buy(i: number) {
    const paidAt = this.now - (this.random(4) === 0 ? this.random(30) * 86_400_000 : 0)
    const [paidOn, today] = [dayOf(paidAt), dayOf(this.now)]
    // Two orders of a day would share their held points, which the purse tells apart.
    if (this.paidDays.has(paidOn) || paidAt < startOfDay(START)) return
    this.paidDays.add(paidOn)
    const order = { id: `O${i}`, amountFen: 100 * (1 + this.random(900)), paidAt, refundedFen: 0 }
    const body = {
      orderId: order.id,
      storeId: 'S001',
      paidAt: shanghaiIso(paidAt),
      amountFen: order.amountFen,
      member: { memberRef: MEMBER },
    }
    const credited = await this.definite(() => creditSale(this.seller, body))
    expect(isRefusal(credited)).toBe(false)
    const base = order.amountFen / 100
    const bonus = Math.floor(order.amountFen / 10_000) * 30
    const freeOn = addDays(paidOn, HOLD_DAYS)
    const expiresOn = (from: string) => lotExpiry(this.program, 'normal', paidOn, from < today ? today : from)
    this.purse.buy(
      order.id,
      [
        { releaseOn: today, expiresOn: expiresOn(today), points: base },
        ...(bonus > 0 ? [{ releaseOn: freeOn, expiresOn: expiresOn(freeOn), points: bonus }] : []),
      ],
      postponedTo(this.program, 'normal', paidOn),
    )
    this.orders.push({ ...order, points: base + bonus })
  }

  async refund(i: number) {
    const order = this.orders[Math.max(0, this.orders.length - 1 - this.random(12))]
    if (!order || order.refundedFen === order.amountFen) return
    const left = order.amountFen - order.refundedFen
    const amountFen = this.random(3) === 0 ? left : 1 + this.random(left)
    const refund = { refundId: `R${i}`, amountFen, refundedAt: shanghaiIso(this.now) }
    const refunded = await this.definite(() => refundSale(this.seller, order.id, refund))
    expect(isRefusal(refunded)).toBe(false)
    const kept = (goneFen: number) => Math.floor((order.points * (order.amountFen - goneFen)) / order.amountFen)
    if (!this.purse.isDead(order.id)) this.purse.refund(order.id, kept(order.refundedFen) - kept(order.refundedFen + amountFen))
    order.refundedFen += amountFen
  }

  /** There are no gifts yet: an entry that burns, as one for a gift will. */
  async spend(i: number) {
    const points = Math.min(this.purse.balance, 1 + this.random(200))
    if (points === 0) return
    const spent = await this.definite(() =>
      post(this.store, {
        key: `spend:${i}`,
        inputDigest: 'a'.repeat(64),
        now: this.now,
        decide: async (read) => {
          const { account, books, drafts } = settled((await accountById(read, MEMBER))!, this.now, () => this.program)
          const change = burn(books, points, dayOf(this.now))
          if (!change) return refuse('conflict')
          const draft = { ...purchaseDraft('', 0, ''), ...change, _id: `spend:${i}`, kind: 'card' as const, orderId: null, cause: {} }
          return { account, drafts: [...drafts, draft], answer: () => ({}) }
        },
      }),
    )
    expect(isRefusal(spent)).toBe(false)
    this.purse.spend(points)
  }

  agree() {
    const { balance, pending, debt } = booksOf(asAccount(this.store.all('accounts')[0]), this.now)
    expect({ balance, pending, debt }).toEqual({ balance: this.purse.balance, pending: this.purse.pending, debt: this.purse.debt })
  }

  /** Nothing that was due is left undone when anything else is decided. */
  expectSettledFirst() {
    let books: Books = EMPTY_BOOKS
    const entries = this.store.all('entries').map(asEntry)
    for (const entry of entries.sort((a, b) => a.seq - b.seq)) {
      const due = nextDue(books, dayOf(instantOf(entry.at)))
      expect(due?.kind).toBe(entry.kind === 'expiry' || entry.kind === 'release' ? entry.kind : undefined)
      books = applyChange(books, entry)
    }
  }
}

describe.each(Object.entries(POLICIES))('under the policy %s', (_, policy) => {
  it.each(SEEDS)('seed %i: every point is released and dies on its day, once, and nothing else is lost or invented', async (seed) => {
    setHostZone(ZONES[seed % ZONES.length]!)
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const random = randomOf(seed)
    const life = new Life(programUnder(policy), random)
    for (let i = 0; i < STEPS; i++) {
      const dice = random(10)
      if (dice < 4) await life.wait()
      else if (dice < 7) await life.buy(i)
      else if (dice < 9) await life.refund(i)
      else await life.spend(i)
      life.agree()
    }
    await life.end()
    life.expectSettledFirst()
    expect(new Set(life.store.all('entries').map(({ kind }) => kind))).toEqual(new Set(['purchase', 'refund', 'release', 'expiry', 'card']))
    expect(await faultsIn(life.store)).toEqual([])
    quiet.mockRestore()
  })
})
