import { rescue } from '../../config/rescue'
import { phoneKey } from '../../cloudfunctions/_kit/digest'
import { JOB_TABLE } from '../../cloudfunctions/_kit/jobs/table'
import { creditSale } from '../../cloudfunctions/_kit/sales/credit'
import { refundSale } from '../../cloudfunctions/_kit/sales/refund'
import type { Seller } from '../../cloudfunctions/_kit/sales/seller'
import type { Collection, Where } from '../../cloudfunctions/_kit/store'
import { JOBS } from '../../cloudfunctions/jobs'
import { tick } from '../../cloudfunctions/jobs/tick'
import { freezeCard, unfreezeCard } from '../../cloudfunctions/member/actions/card-safety'
import { checkIn } from '../../cloudfunctions/member/actions/checkin-do'
import { leaveMember } from '../../cloudfunctions/member/actions/member-leave'
import { reinstatePoints } from '../../cloudfunctions/member/actions/points-reinstate'
import { takeRescue } from '../../cloudfunctions/member/actions/rescue-take'
import { dealWithSubscription } from '../../cloudfunctions/push/events/subscribed'
import type { Account } from '../../shared/contracts/documents/account'
import type { Entry } from '../../shared/domain/ledger'
import { addDays, type Day, dayOf, shanghaiIso, startOfDay } from '../../shared/domain/time'
import { isRefusal, type Refusal } from '../../shared/errors'
import { newAccount, newPerson } from '../support/examples'
import { failingStore } from '../support/failing-store'
import { randomOf } from '../support/random'
import { RivalStore } from '../support/rival-store'
import { Phones } from './decade-phones'
import { lastDayOf, type Policy, PROGRAMS, START } from './decade-programs'
import { horizonsOf, Reminding } from './decade-reminders'
import { Purse } from './purse'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

interface Order {
  readonly id: string
  readonly amountFen: number
  readonly points: number
}

/** Somebody who lives through the decade, and what should be true of him. */
export interface Citizen {
  readonly ref: string
  readonly openid: string
  readonly purse: Purse
  readonly reminding: Reminding
  readonly orders: Order[]
  /** Deaths that were asked back. */
  readonly back: Set<string>
  status: 'active' | 'frozen' | 'left'
  /** Days in a row that he means to check in on still. */
  streak: number
}

export interface DecadeOptions {
  readonly policy: Policy
  readonly seed: number
  readonly members: number
  readonly days: number
  /** Whether the timer ticks also where nothing is due. */
  readonly everyTick?: boolean
  /** Whether no tick dies, runs out of time or into another: they are only missed, late, and doubled. */
  readonly isCalm?: boolean
}

const ALL_JOBS = JOBS.map((job) => ({ ...job, ...JOB_TABLE[job.name] }))

/** Those that have work in this town; the others run once a month. */
const BUSY = ['expiry', 'reminders', 'voucher-reminder', 'outbox', 'deliver', 'erasure', 'liability', 'reminder-effect']
const BUSY_JOBS = ALL_JOBS.filter(({ name }) => BUSY.includes(name))

/** Long enough that no share of it is ever used up, but where a tick is made to be slow. */
const LIMIT_MS = 10 * 60_000

const KILLED = (): Error => new Error('killed')

/**
 * Members who buy, return, rescue, freeze and leave for years while the timer misses ticks, comes late, twice, two at a time, runs out of
 * time, or dies in the middle.
 */
export class Decade {
  readonly store = new RivalStore(() => this.turns())
  readonly phones: Phones
  readonly citizens: Citizen[]
  today: Day = START
  ticks = 0
  private readonly program
  /** What people do, and what the timer meets: neither changes the other's dice. */
  private readonly people
  private readonly weather
  private requests = 0
  /** Days on which the timer does not run yet. */
  private outage = 0

  constructor(readonly options: DecadeOptions) {
    const { policy, seed, members } = options
    this.store.isContested = false
    process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
    this.program = PROGRAMS[policy]
    this.people = randomOf(seed)
    this.weather = randomOf(seed + 1_000_003)
    this.phones = new Phones(randomOf(seed + 2_000_003))
    this.store.seed('programs', { _id: this.program.version, ...this.program })
    this.citizens = Array.from({ length: members }, (_, i) => this.settle(i))
  }

  private settle(i: number): Citizen {
    const ref = String(1_000_000_000 + i)
    const openid = `openid-${ref}`
    this.store.seed(
      'accounts',
      newAccount(ref, { openid, phoneKey: phoneKey(`139${String(i).padStart(8, '0')}`), joinedAt: `${START}T00:00:00.000+08:00` }),
    )
    this.store.seed('members', newPerson(ref))
    return { ref, openid, purse: new Purse(START), reminding: new Reminding(), orders: [], back: new Set(), status: 'active', streak: 0 }
  }

  private get jobs() {
    return this.today.endsWith('-01') ? ALL_JOBS : BUSY_JOBS
  }

  at(hour: number, minute = 0): number {
    return startOfDay(this.today) + hour * HOUR + minute * MINUTE
  }

  private seller(now: number): Seller {
    return { store: this.store, now, storeId: 'S001', actor: { kind: 'till', id: 'till' } }
  }

  private chance(oneIn: number): boolean {
    return this.people(oneIn) === 0
  }

  private request<I>({ openid }: Citizen, input: I) {
    return { store: this.store, openid, now: this.at(12), requestId: `decade-${++this.requests}`, input }
  }

  async account(citizen: Citizen): Promise<Account> {
    return (await this.store.get('accounts', citizen.ref)) as Account
  }

  private async buy(citizen: Citizen): Promise<void> {
    const { tier } = await this.account(citizen)
    const order = { id: `${citizen.ref}-${++this.requests}`, amountFen: 100 * (10 + this.people(700)) }
    const paidAt = shanghaiIso(this.at(12))
    const sale = { orderId: order.id, storeId: 'S001', paidAt, amountFen: order.amountFen, member: { memberRef: citizen.ref } }
    const credited = await creditSale(this.seller(this.at(12)), sale)
    if (isRefusal(credited)) throw new Error(`purchase: ${credited.refused}`)
    const points = order.amountFen / 100
    const expiresOn = lastDayOf(this.options.policy, tier, this.today)
    const keptUntil = this.options.policy === 'inactivity' ? expiresOn : undefined
    citizen.purse.buy(order.id, [{ releaseOn: this.today, expiresOn, points }], keptUntil)
    citizen.orders.push({ ...order, points })
  }

  private async giveBack(citizen: Citizen): Promise<void> {
    const [order] = citizen.orders.splice(this.people(citizen.orders.length), 1)
    if (!order) return
    const refund = { refundId: `r-${order.id}`, amountFen: order.amountFen, refundedAt: shanghaiIso(this.at(12)) }
    const refunded = await refundSale(this.seller(this.at(12)), order.id, refund)
    if (isRefusal(refunded)) throw new Error(`refund: ${refunded.refused}`)
    if (!citizen.purse.isDead(order.id)) citizen.purse.refund(order.id, order.points)
  }

  private async checkIn(citizen: Citizen): Promise<void> {
    citizen.streak--
    const { tier } = await this.account(citizen)
    const done = expectDone(await checkIn(this.request(citizen, {})))
    const expiresOn = lastDayOf(this.options.policy, tier, this.today)
    citizen.purse.buy(`checkin-${++this.requests}`, [{ releaseOn: this.today, expiresOn, points: done.points }])
  }

  /** Takes what can be had for dying points, as the reminder offers it. */
  private async rescue(citizen: Citizen): Promise<void> {
    const offer = this.program.rescue.offers[this.people(this.program.rescue.offers.length)]!
    const done = await takeRescue(this.request(citizen, { offerId: offer.id }))
    if (isRefusal(done)) return
    citizen.purse.spend(-done.points)
    if (offer.kind === 'extension') citizen.purse.extend(addDays(this.today, this.program.rescue.windowDays), offer.days)
  }

  private async reinstate(citizen: Citizen): Promise<void> {
    const last = [...citizen.purse.died.keys()]
      .filter((day) => day < this.today)
      .sort()
      .at(-1)
    const entryId = `expiry:${citizen.ref}:${last}`
    // Asked for again it is answered as before, and nothing comes back a second time.
    if (last === undefined || citizen.back.has(entryId)) return
    const done = await reinstatePoints(this.request(citizen, { entryId }))
    if (isRefusal(done)) return
    citizen.back.add(entryId)
    const { lots } = (await this.store.get('entries', entryId)) as Entry
    const { permille } = rescue.reinstatement!
    const back = { releaseOn: this.today, expiresOn: done.expiresOn, points: done.points }
    citizen.purse.revive(
      lots.map(({ expiresOn }) => expiresOn),
      permille,
      back,
    )
  }

  private async allow(citizen: Citizen): Promise<void> {
    const template = this.chance(3) ? ('result' as const) : ('expiring' as const)
    this.phones.allow(citizen.openid, template)
    const List = [{ TemplateId: template, SubscribeStatusString: 'accept' }]
    const event = { FromUserName: citizen.openid, CreateTime: this.at(12) / 1_000 + ++this.requests, List }
    if (!(await dealWithSubscription({ store: this.store, now: this.at(12), event }))) throw new Error('a grant was not taken')
  }

  private async leave(citizen: Citizen): Promise<void> {
    expectDone(await leaveMember(this.request(citizen, { confirm: 'leave' as const, balance: citizen.purse.balance })))
    citizen.purse.empty()
    citizen.status = 'left'
  }

  /** A noon of one member: most days nothing happens. */
  private async live(citizen: Citizen): Promise<void> {
    if (citizen.status === 'left') return
    if (citizen.status === 'frozen') {
      if (!this.chance(20)) return
      expectDone(await unfreezeCard(this.request(citizen, {})))
      citizen.status = 'active'
    }
    if (this.chance(40)) await this.buy(citizen)
    if (this.chance(400)) await this.giveBack(citizen)
    if (citizen.streak > 0) await this.checkIn(citizen)
    else if (this.chance(120)) citizen.streak = 3 + this.people(7)
    if (this.chance(60)) await this.allow(citizen)
    const [next] = citizen.purse.lastDays
    if (next !== undefined && next <= addDays(this.today, 30) && this.chance(12)) await this.rescue(citizen)
    if (this.chance(15)) await this.reinstate(citizen)
    if (this.chance(2_000)) {
      expectDone(await freezeCard(this.request(citizen, {})))
      citizen.status = 'frozen'
    } else if (this.chance(20_000)) await this.leave(citizen)
  }

  /** One day: the timer in the morning, people at noon, the timer in the evening; or an outage. */
  async day(): Promise<void> {
    for (const { purse } of this.citizens) purse.liveUntil(this.today)
    if (this.outage > 0) this.outage--
    else if (this.weather(90) === 0) this.outage = 1 + this.weather(this.weather(5) === 0 ? 40 : 4)
    if (this.outage === 0) await this.morning()
    for (const citizen of this.citizens) await this.live(citizen)
    if (this.outage === 0) await this.evening()
    this.today = addDays(this.today, 1)
  }

  private async morning(): Promise<void> {
    const late = this.weather(10) === 0 ? this.weather(5 * 60) : 0
    if (this.trouble(8)) await this.overlapping(this.at(0, 6 + late))
    await this.tick(this.at(0, 6 + late), {
      calls: this.trouble(30) ? 1 + this.weather(60) : 0,
      looks: this.trouble(20) ? this.weather(40) : Infinity,
    })
    this.remind()
    // Whatever was killed or broken off is done by now, and what waited for the end of the night goes out.
    await this.tick(this.at(9, 30))
    if (this.weather(20) === 0) await this.tick(this.at(9, 30))
  }

  private async evening(): Promise<void> {
    if (this.trouble(8)) await this.overlapping(this.at(20))
    await this.tick(this.at(20))
    this.remind()
  }

  private trouble(oneIn: number): boolean {
    return this.weather(oneIn) === 0 && !this.options.isCalm
  }

  /** Two ticks at the very same time that read and write through each other. Who waits for the other waits for turns, not for time. */
  private async overlapping(now: number): Promise<void> {
    const { setTimeout } = globalThis
    const soon = (act: () => void, ms = 0) => (ms < SECOND ? setImmediate(act) : setTimeout(act, ms))
    globalThis.setTimeout = soon as unknown as typeof setTimeout
    this.store.isContested = true
    await Promise.all([this.tick(now), this.tick(now)])
    this.store.isContested = false
    globalThis.setTimeout = setTimeout
  }

  private async turns(): Promise<void> {
    for (let turns = this.weather(4); turns > 0; turns--) await Promise.resolve()
  }

  private remind(): void {
    const horizons = horizonsOf(this.today)
    for (const { status, reminding, purse } of this.citizens) if (status !== 'left') reminding.run(this.today, horizons, purse.lastDays)
  }

  /** The timer; killed in the middle of a storage call where `calls` says so, out of time when it has looked at the clock `looks` times. */
  async tick(now: number, { calls = 0, looks = Infinity } = {}): Promise<void> {
    if (!this.options.everyTick && !(await this.isDue(now))) return
    this.ticks++
    const store = calls === 0 ? this.store : failingStore(this.store, { call: calls, phase: calls % 2 ? 'before' : 'after' }, KILLED)
    let looked = 0
    const run = tick(this.jobs, { store, now }, LIMIT_MS, () => (++looked > looks ? LIMIT_MS : 0))
    await (calls === 0 ? run : run.catch(() => undefined))
  }

  /** Whether the index of any job has something that is due. */
  private async isDue(now: number): Promise<boolean> {
    const today = dayOf(now)
    const iso = shanghaiIso(now)
    const places: [Collection, Where][] = [
      ['accounts', { nextExpiryOn: { lt: today } }],
      ['accounts', { nextReminderOn: { lte: today } }],
      ['accounts', { nextOccasionOn: { lte: today } }],
      ['accounts', { outboxAt: { lte: iso } }],
      ['deliveries', { dueAt: { lte: iso } }],
      ['deliveries', { effectDueAt: { lte: iso } }],
      ['prizes', { remindOn: { lte: today } }],
      ['erasures', {}],
    ]
    for (const [collection, where] of places) if ((await this.store.find(collection, { where, limit: 1 })).length > 0) return true
    return false
  }

  /** All days, and then some on which nobody does anything and the timer is punctual. */
  async pass(): Promise<void> {
    for (let day = 0; day < this.options.days; day++) await this.day()
    for (let day = 0; day < 3; day++) {
      for (const { purse } of this.citizens) purse.liveUntil(this.today)
      await this.tick(this.at(0, 6))
      this.remind()
      for (const hour of [10, 15, 20]) await this.settled(this.at(hour))
      this.today = addDays(this.today, 1)
    }
    this.today = addDays(this.today, -1)
  }

  /** A tick that comes whether or not anything is due. */
  private async settled(now: number): Promise<void> {
    this.ticks++
    await tick(ALL_JOBS, { store: this.store, now }, LIMIT_MS, () => 0)
  }
}

const expectDone = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
