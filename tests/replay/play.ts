import { endOfDay } from '../../shared/domain/time'
import { lotExpiry, type Program } from '../../shared/domain/program'
import type { EmulatorClient } from './emulator-client'
import { phoneOf, type Plan, type PlannedCall, type Step } from './plan'
import { errorOf } from './retry'
import type { TillClient } from './till-client'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** What the till was answered, added up. */
export interface Tally {
  purchases: number
  credited: number
  pointsEarned: number
  amountFen: number
  claims: number
  refunds: number
  refundedFen: number
  pointsTakenBack: number
  /** Sum of what refunds left owed on top of what was owed before. */
  refundsIntoDebt: number
  /** Good answers that only repeated an earlier one. */
  replayed: number
  /** Requests that changed something. */
  changed: number
  refused: { orderId: string; code: string; message: string }[]
}

export const emptyTally = (): Tally => ({
  purchases: 0,
  credited: 0,
  pointsEarned: 0,
  amountFen: 0,
  claims: 0,
  refunds: 0,
  refundedFen: 0,
  pointsTakenBack: 0,
  refundsIntoDebt: 0,
  replayed: 0,
  changed: 0,
  refused: [],
})

/** A reason to stop before harm is done, in words for the person at the terminal. */
export class ReplayStopped extends Error {}

export interface Player {
  readonly till: TillClient
  readonly emulator: EmulatorClient
  /** The one in force when the sales begin. */
  readonly program: Program
  /** Asked between two instants; true ends the run in order. */
  readonly interrupted: () => boolean
  readonly onProgress: (done: number, at: number) => void
}

/** The openid and the phone call of one customer. */
export const openidOf = (customer: string): string => `replay-${customer}`

interface Answered {
  readonly points?: number
  readonly debt?: number
  readonly claimCode?: string
  readonly claimUntil?: string
}

/** Plays a plan instant by instant: the clock moves to the sale, unknown customers join, the till sends its request. */
export class Replay {
  readonly tally = emptyTally()
  readonly #joined = new Set<string>()
  readonly #debts = new Map<string, number>()
  readonly #claimsUntil: string[] = []
  readonly #customers = new Set<string>()
  #done = 0
  #playedUntil = 0

  constructor(private readonly player: Player) {}

  /** True when the plan was played to its end, false when it was interrupted. */
  async play({ steps }: Plan): Promise<boolean> {
    for (const step of steps) {
      if (this.player.interrupted()) return false
      await this.player.emulator.moveTo(step.at)
      await Promise.all(byCustomer(step).map((calls) => this.#inTurn(calls)))
      this.#done += step.calls.length
      this.#playedUntil = step.at
      this.player.onProgress(this.#done, step.at)
    }
    return true
  }

  async #inTurn(calls: readonly PlannedCall[]): Promise<void> {
    for (const call of calls) {
      // A sale too old for the till can only be a repetition: nobody joins for it before that is known.
      if (call.customer !== '' && !this.#isTooOld(call)) await this.#join(call)
      await this.#send(call)
    }
  }

  #isTooOld({ at }: PlannedCall): boolean {
    return at < this.player.emulator.now() - this.player.program.purchase.acceptDaysBack * DAY_MS
  }

  async #join({ customer }: PlannedCall): Promise<void> {
    if (this.#joined.has(customer)) return
    this.#joined.add(customer)
    const input = { consentVersion: this.player.program.version, phoneCode: `phone:${phoneOf(customer)}` }
    const answer = await this.player.emulator.member(openidOf(customer), 'member.join', input, `replay-join-${customer}`)
    const error = errorOf(answer)
    if (error) throw new ReplayStopped(`Customer ${customer} cannot join: ${error.code} ${error.message}`)
  }

  async #send(call: PlannedCall): Promise<void> {
    const answer = await this.player.till.post(call.path, call.body)
    const error = errorOf(answer)
    if (error) return this.#refused(call, error)
    if (answer.headers['idempotency-replayed'] === 'true') this.tally.replayed += 1
    else this.tally.changed += 1
    const data = (answer.body as { data: Answered }).data
    if (call.kind === 'refund') this.#countRefund(call, data)
    else this.#countPurchase(call, data)
  }

  #refused({ orderId, at }: PlannedCall, { code, message }: { code: string; message: string }): void {
    if (code === 'too_old')
      throw new ReplayStopped(
        `The emulator's clock stands at ${iso(this.player.emulator.now())}, and order ${orderId} of ${iso(at)} is not in its store: the till ` +
          `accepts sales of the last ${this.player.program.purchase.acceptDaysBack} days only. ${this.#soFar()} Begin with an empty store (--fresh).`,
      )
    if (code === 'conflict')
      throw new ReplayStopped(
        `The store holds order ${orderId} with other contents: it was filled from another file. ${this.#soFar()} Begin with an empty store (--fresh).`,
      )
    if (code === 'bad_signature') throw new ReplayStopped(`The till's signature is refused: ${message}. ${this.#soFar()}`)
    this.tally.refused.push({ orderId, code, message })
  }

  #soFar(): string {
    return this.tally.changed === 0 ? 'Nothing was changed.' : `${this.tally.changed} requests were carried out before.`
  }

  #countPurchase(call: PlannedCall, { points = 0, claimCode, claimUntil }: Answered): void {
    this.tally.purchases += 1
    this.tally.amountFen += call.amountFen
    if (claimCode !== undefined) {
      this.tally.claims += 1
      this.#claimsUntil.push(claimUntil ?? '')
      if (call.customer !== '')
        this.tally.refused.push({ orderId: call.orderId, code: 'not_credited', message: 'the till did not find the member' })
      return
    }
    this.#customers.add(call.customer)
    this.tally.credited += 1
    this.tally.pointsEarned += points
    const debt = this.#debts.get(call.customer) ?? 0
    if (debt > 0) this.#debts.set(call.customer, Math.max(debt - points, 0))
  }

  #countRefund(call: PlannedCall, { points = 0, debt = 0 }: Answered): void {
    this.tally.refunds += 1
    this.tally.refundedFen += call.amountFen
    this.tally.pointsTakenBack -= points
    if (debt > (this.#debts.get(call.customer) ?? 0)) this.tally.refundsIntoDebt += 1
    this.#debts.set(call.customer, debt)
  }

  /** The last instant of which everything was played. */
  get playedUntil(): number {
    return this.#playedUntil
  }

  /** Customers who earned, in the order in which they first did. */
  get members(): readonly string[] {
    return [...this.#customers]
  }

  /** Receipts whose days are over on `day`. */
  claimsLapsedBy(day: string): number {
    return this.#claimsUntil.filter((until) => until < day).length
  }
}

const iso = (ms: number): string => `${new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ')} (Shanghai)`

/** Calls without a customer have no order among themselves. */
const byCustomer = ({ calls }: Step): PlannedCall[][] => {
  const groups = new Map<string, PlannedCall[]>()
  for (const call of calls) {
    const key = call.customer === '' ? `order ${call.orderId}` : call.customer
    groups.set(key, [...(groups.get(key) ?? []), call])
  }
  return [...groups.values()]
}

/** The instant by which the first lots are dead and the hourly job has run; undefined when nothing was earned. */
export const firstExpiryInstant = ({ firstEarningDay }: Plan, program: Program): number | undefined =>
  firstEarningDay === undefined ? undefined : endOfDay(lotExpiry(program, program.tiers[0]!.id, firstEarningDay)) + HOUR_MS
