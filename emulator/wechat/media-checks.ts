/** `security.mediaCheckAsync`: pictures that were handed in, and what WeChat pushes of them later. Nothing of it outlives a restart. */
import { randomUUID } from 'node:crypto'
import { APP_ID } from '../host/platform-event'
import type { PushEvent } from './push'

const SUGGESTIONS = ['pass', 'review', 'risky'] as const

export type Suggest = (typeof SUGGESTIONS)[number]

export const isSuggest = (value: unknown): value is Suggest => SUGGESTIONS.includes(value as Suggest)

const LABELS: Readonly<Record<Suggest, number>> = { pass: 100, review: 21_000, risky: 20_002 }

/** WeChat sends what is not taken three times. */
const SENDINGS = 3
const PAUSE_MS = 1_000

const KEPT = 1_000

interface MediaCheck {
  readonly traceId: string
  readonly openid: string
  readonly url: string
  /** What was pushed; null until then. */
  suggest: Suggest | null
}

interface MediaChecksOptions {
  /** Null to answer only when told to. */
  readonly delayMs: number | null
  /** What WeChat finds of the picture at an address; undefined to find nothing in time. */
  readonly look: (url: string) => Promise<Suggest | undefined>
  readonly push: (event: PushEvent) => Promise<boolean>
}

export class MediaChecks {
  #checks: MediaCheck[] = []
  readonly #timers = new Set<NodeJS.Timeout>()
  #isClosed = false

  constructor(private readonly options: MediaChecksOptions) {}

  /** Takes a picture in; answers the name of its check. */
  begin(openid: string, url: string): string {
    const check: MediaCheck = { traceId: randomUUID(), openid, url, suggest: null }
    this.#checks = [check, ...this.#checks].slice(0, KEPT)
    if (this.options.delayMs !== null) this.#later(this.options.delayMs, () => this.#lookAt(check))
    return check.traceId
  }

  list(): readonly MediaCheck[] {
    return this.#checks
  }

  /** Pushes a finding once; whether it was taken. */
  answer(traceId: string, suggest: Suggest): Promise<boolean> {
    const check = this.#checks.find((candidate) => candidate.traceId === traceId)
    if (check) check.suggest = suggest
    return this.options.push(eventOf(traceId, check?.openid ?? 'nobody', suggest))
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#timers) clearTimeout(timer)
  }

  async #lookAt(check: MediaCheck): Promise<void> {
    const suggest = await this.options.look(check.url).catch(() => 'review' as const)
    if (suggest) await this.#send(check.traceId, suggest, SENDINGS)
  }

  async #send(traceId: string, suggest: Suggest, sendings: number): Promise<void> {
    if (this.#isClosed || (await this.answer(traceId, suggest)) || sendings <= 1) return
    this.#later(PAUSE_MS, () => this.#send(traceId, suggest, sendings - 1))
  }

  #later(ms: number, work: () => Promise<void>): void {
    if (this.#isClosed) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void work()
    }, ms)
    this.#timers.add(timer)
  }
}

const eventOf = (traceId: string, openid: string, suggest: Suggest): PushEvent => ({
  Event: 'wxa_media_check',
  FromUserName: openid,
  appid: APP_ID,
  trace_id: traceId,
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label: LABELS[suggest], prob: 90 }],
  errcode: 0,
  errmsg: 'ok',
  result: { suggest, label: LABELS[suggest] },
})
