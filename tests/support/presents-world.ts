import simple from '../../config/programs/simple'
import { asAccount } from '../../cloudfunctions/_kit/ledger/documents'
import { creditSale } from '../../cloudfunctions/_kit/sales/credit'
import { refundSale } from '../../cloudfunctions/_kit/sales/refund'
import type { Store } from '../../cloudfunctions/_kit/store'
import { expiry } from '../../cloudfunctions/jobs/jobs/expiry'
import { presents } from '../../cloudfunctions/jobs/jobs/presents'
import { freezeCard, unfreezeCard } from '../../cloudfunctions/member/actions/card-safety'
import { acceptPresent } from '../../cloudfunctions/member/actions/present-accept'
import { offerPresent } from '../../cloudfunctions/member/actions/present-offer'
import { openPresent } from '../../cloudfunctions/member/actions/present-open'
import { refusePresent } from '../../cloudfunctions/member/actions/present-refuse'
import { withdrawPresent } from '../../cloudfunctions/member/actions/present-withdraw'
import { listPresents } from '../../cloudfunctions/member/actions/presents-list'
import { booksOf } from '../../cloudfunctions/member/books-of'
import type { PresentDocument } from '../../shared/contracts/documents/present'
import type { Presents, Program } from '../../shared/domain/program'
import { addDays, addYears, shanghaiIso, startOfDay } from '../../shared/domain/time'
import { isRefusal } from '../../shared/errors'
import { newAccount, newPerson } from './examples'
import { MemoryStore } from './memory-store'

export const FRIENDS = ['6204817735', '6204817736', '6204817737'] as const

/** The day before the first of their points die. */
export const GIVING_FROM = '2026-12-24'

/** What each of them bought a year before, by days after that day: the points die one after the other while presents are on their way. */
export const BOUGHT = [1, 2, 4, 7, 12, 200] as const
export const POINTS_EACH = 60

export const TERMS: Presents = {
  least: 10,
  mostPerPresent: 100,
  mostPerDay: 150,
  mostPerMonth: 400,
  answerDays: 3,
  coolingHours: 24,
  memberDays: 7,
}

const program = (terms: Presents | null): Program => ({
  ...simple,
  effectiveFrom: '2025-01-01T00:00:00+08:00',
  expiry: { policy: 'rolling' },
  lotRounding: 'day',
  tiers: simple.tiers.slice(0, 1).map((tier) => ({ ...tier, lotYears: 1 })),
  purchase: { ...simple.purchase, acceptDaysBack: 30 },
  spending: { ...simple.spending, presents: terms },
})

const HOUR_MS = 3_600_000

/** The functions themselves over a store in memory, with three members whose points die day by day. */
export class PresentsWorld {
  now = startOfDay(GIVING_FROM)
  #requests = 0

  constructor(
    terms: Presents | null = TERMS,
    readonly store: MemoryStore = new MemoryStore(),
  ) {
    process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
    const rules = program(terms)
    this.store.seed('programs', { _id: rules.version, ...rules })
    for (const id of FRIENDS) {
      this.store.seed('accounts', newAccount(id, { joinedAt: '2025-01-01T10:00:00.000+08:00' }))
      this.store.seed('members', newPerson(id))
    }
  }

  /** All of them have bought what they are to give away. */
  static async opened(terms?: Presents | null, store?: MemoryStore): Promise<PresentsWorld> {
    const world = new PresentsWorld(terms, store)
    for (const days of BOUGHT) {
      world.now = startOfDay(addDays(addYears(GIVING_FROM, -1), days)) + 10 * HOUR_MS
      for (const member of FRIENDS) await world.buy(member, `first-${member}-${days}`, POINTS_EACH)
    }
    world.now = startOfDay(GIVING_FROM) + 10 * HOUR_MS
    return world
  }

  async buy(member: string, orderId: string, points: number): Promise<void> {
    const sale = { orderId, storeId: 'S001', paidAt: shanghaiIso(this.now), amountFen: points * 100, member: { memberRef: member } }
    expect(isRefusal(await creditSale(this.seller, sale))).toBe(false)
  }

  async refund(orderId: string, points: number): Promise<void> {
    const refund = { refundId: 'all', amountFen: points * 100, refundedAt: shanghaiIso(this.now) }
    expect(isRefusal(await refundSale(this.seller, orderId, refund))).toBe(false)
  }

  offer(member: string, points: number, requestId = `request-${++this.#requests}`, store: Store = this.store) {
    return offerPresent(this.request(member, requestId, { points }, store))
  }

  open(member: string, presentId: string) {
    return openPresent(this.request(member, 'an-open', { presentId }))
  }

  accept(member: string, presentId: string, store: Store = this.store) {
    return acceptPresent(this.request(member, 'an-accept', { presentId }, store))
  }

  refuse(member: string, presentId: string, store: Store = this.store) {
    return refusePresent(this.request(member, 'a-refuse', { presentId }, store))
  }

  withdraw(member: string, presentId: string, store: Store = this.store) {
    return withdrawPresent(this.request(member, 'a-withdraw', { presentId }, store))
  }

  list(member: string, side: 'giver' | 'friend' = 'giver') {
    return listPresents(this.request(member, 'a-list', { side, limit: 50 }))
  }

  async setFrozen(member: string, frozen: boolean): Promise<void> {
    const act = frozen ? freezeCard : unfreezeCard
    expect(isRefusal(await act(this.request(member, `card-${++this.#requests}`, {})))).toBe(false)
  }

  /** Offered and taken up: the points arrive in a day. */
  async cooling(giver: string, friend: string, points: number): Promise<string> {
    const offered = await this.offer(giver, points)
    if (isRefusal(offered)) throw new Error(offered.refused)
    const { presentId } = offered.present
    expect(isRefusal(await this.accept(friend, presentId))).toBe(false)
    return presentId
  }

  runJob(store: Store = this.store) {
    return presents.run({ store, now: this.now, outOfTime: () => false })
  }

  async runJobs(): Promise<void> {
    for (const job of [presents, expiry])
      expect(await job.run({ store: this.store, now: this.now, outOfTime: () => false })).toMatchObject({ failed: 0 })
  }

  presents(): PresentDocument[] {
    return this.store.all('presents') as unknown as PresentDocument[]
  }

  present(id: string): PresentDocument {
    return this.presents().find(({ _id }) => _id === id)!
  }

  account(member: string) {
    return asAccount(this.store.all('accounts').find(({ _id }) => _id === member))
  }

  books(member: string): { balance: number; debt: number } {
    const { balance, debt } = booksOf(this.account(member), this.now)
    return { balance, debt }
  }

  private get seller() {
    return { store: this.store, now: this.now, storeId: 'S001', actor: { kind: 'till', id: 'till' } } as const
  }

  private request<I>(member: string, requestId: string, input: I, store: Store = this.store) {
    return { store, openid: `openid-${member}`, now: this.now, requestId, input }
  }
}
