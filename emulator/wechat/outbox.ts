/** Messages that would have been sent, and the grants that allow sending them, as one journal. */
import { randomUUID } from 'node:crypto'
import { type Journal, openJournal } from './journal'

export interface SubscribeMessage {
  readonly channel: 'subscribe'
  readonly openid: string
  readonly templateId: string
  readonly page?: string
  readonly data: Readonly<Record<string, { readonly value: string | number }>>
}

export interface SmsMessage {
  readonly channel: 'sms'
  readonly phone: string
  readonly text: string
  /** The sender's id of this message: sending it again does not send it twice. */
  readonly requestId?: string
}

/** `at` is an ISO 8601 instant of the movable clock. */
export type OutboxMessage = { readonly id: string; readonly at: string } & (SubscribeMessage | SmsMessage)

/** One message more may be sent, or none any more. */
interface Grant {
  readonly type: 'grant' | 'withdraw'
  readonly openid: string
  readonly templateId: string
}

type JournalLine = Grant | { readonly type: 'message'; readonly message: OutboxMessage }

const KEPT_MESSAGES = 10_000

const grantKey = (openid: string, templateId: string): string => `${openid} ${templateId}`

export class Outbox {
  #messages: OutboxMessage[] = []
  readonly #grants = new Map<string, number>()
  readonly #smsIds = new Set<string>()
  readonly #journal: Journal<JournalLine>

  constructor(
    path: string | undefined,
    private readonly now: () => number,
  ) {
    this.#journal = openJournal<JournalLine>(path)
    for (const line of this.#journal.lines) this.#apply(line)
  }

  #apply(line: JournalLine): void {
    if (line.type === 'message') this.#keep(line.message)
    else this.#changeGrants(line.openid, line.templateId, line.type === 'grant' ? 1 : -Infinity)
  }

  #keep(message: OutboxMessage): void {
    this.#messages.push(message)
    if (this.#messages.length > KEPT_MESSAGES) this.#messages.shift()
    if (message.channel === 'subscribe') this.#changeGrants(message.openid, message.templateId, -1)
    else if (message.requestId !== undefined) this.#smsIds.add(message.requestId)
  }

  #changeGrants(openid: string, templateId: string, by: number): void {
    const key = grantKey(openid, templateId)
    this.#grants.set(key, Math.max(0, (this.#grants.get(key) ?? 0) + by))
  }

  #write(line: JournalLine): void {
    this.#journal.append(line)
    this.#apply(line)
  }

  /** One accepted request panel: one message of that template may be sent, with no time limit. */
  grant(openid: string, templateId: string): void {
    this.#write({ type: 'grant', openid, templateId })
  }

  /** The member has switched the template off in WeChat's settings: nothing of it will be taken. */
  withdraw(openid: string, templateId: string): void {
    this.#write({ type: 'withdraw', openid, templateId })
  }

  grantsLeft(openid: string, templateId: string): number {
    return this.#grants.get(grantKey(openid, templateId)) ?? 0
  }

  /** Keeps a message; a subscribe message spends a grant. An SMS whose id was sent before is not kept again. */
  add(message: SubscribeMessage | SmsMessage): void {
    if (message.channel === 'sms' && message.requestId !== undefined && this.#smsIds.has(message.requestId)) return
    this.#write({ type: 'message', message: { id: randomUUID(), at: new Date(this.now()).toISOString(), ...message } })
  }

  /** Newest first, at most `limit`, those at or after `since` (epoch milliseconds of the movable clock). */
  list(since = -Infinity, limit = 200): OutboxMessage[] {
    const found: OutboxMessage[] = []
    for (let index = this.#messages.length - 1; index >= 0 && found.length < limit; index -= 1) {
      const message = this.#messages[index]
      if (message && Date.parse(message.at) >= since) found.push(message)
    }
    return found
  }

  close(): void {
    this.#journal.close()
  }
}
