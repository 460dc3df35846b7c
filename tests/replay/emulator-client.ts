import type { HttpAnswer, HttpJson } from './http-json'
import { errorOf, GaveUp, untilDefinite } from './retry'

export interface AuditReport {
  readonly accounts: number
  readonly entries: number
  readonly points: number
  readonly debts: number
  readonly faults: readonly { readonly memberId?: string; readonly entryId?: string; readonly seq?: number; readonly fault: string }[]
}

export interface ActionStats {
  readonly function: string
  readonly action: string
  readonly count: number
  readonly calls: { readonly mean: number; readonly max: number }
}

const MEMBER_TIMEOUT_MS = 30_000

/** The operator's side of the emulator, and its stand-in for a member's phone. */
export class EmulatorClient {
  /** What the emulator's clock shows ahead of ours, as far as it was told. */
  #aheadMs = 0

  constructor(private readonly http: HttpJson) {}

  /** The emulator's time by its last answer and our own clock since: good enough for signatures and for waiting. */
  readonly now = (): number => Date.now() + this.#aheadMs

  async isHealthy(): Promise<boolean> {
    const answer = await this.http.send({ method: 'GET', path: '/healthz', timeoutMs: 2_000 }).catch(() => undefined)
    return answer?.status === 200 && (answer.body as { ok?: unknown } | undefined)?.ok === true
  }

  async clock(): Promise<{ now: number; startedAt: number }> {
    return this.#learn(await this.#get('/emulator/clock'))
  }

  /** Puts the clock forward, running the jobs due on the way. A clock that is there already is left alone. */
  async moveTo(instant: number): Promise<void> {
    if (this.now() >= instant) return
    const body = JSON.stringify({ now: new Date(instant).toISOString(), ticks: 'few' })
    const answer = await untilDefinite(() => this.http.send({ method: 'POST', path: '/emulator/clock', body }))
    if (answer.status === 200) this.#learn(answer.body)
    else if ((await this.clock()).now < instant) throw new GaveUp(`The clock cannot be moved: ${errorOf(answer)?.message}`)
  }

  async progress(): Promise<{ done: number; total: number } | undefined> {
    const { advancing } = (await this.#get('/emulator/clock')) as { advancing?: { done: number; total: number } }
    return advancing
  }

  async stats(): Promise<readonly ActionStats[]> {
    return ((await this.#get('/emulator/stats')) as { actions: ActionStats[] }).actions
  }

  async audit(): Promise<AuditReport> {
    return (await this.#get('/emulator/audit')) as AuditReport
  }

  async reset(): Promise<void> {
    const answer = await this.http.send({ method: 'POST', path: '/emulator/reset', body: '{}' })
    if (answer.status !== 200) throw new GaveUp(`The store cannot be emptied: ${errorOf(answer)?.message}`)
  }

  /** A call from the phone of `user`; sent again until the answer is definite. */
  member(user: string, action: string, input: unknown, requestId: string): Promise<HttpAnswer> {
    const body = JSON.stringify({ action, input, requestId })
    const headers = { 'x-evergreen-user': user }
    return untilDefinite(() => this.http.send({ method: 'POST', path: '/call/member', headers, body, timeoutMs: MEMBER_TIMEOUT_MS }))
  }

  async #get(path: string): Promise<unknown> {
    const answer = await untilDefinite(() => this.http.send({ method: 'GET', path }))
    const error = errorOf(answer)
    if (error) throw new GaveUp(`${path}: ${error.code} ${error.message}`)
    return answer.body
  }

  #learn(body: unknown): { now: number; startedAt: number } {
    const { now, startedAt } = body as { now: string; startedAt: string }
    this.#aheadMs = Date.parse(now) - Date.now()
    return { now: Date.parse(now), startedAt: Date.parse(startedAt) }
  }
}
