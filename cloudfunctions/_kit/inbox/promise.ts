import { type Account, NOTHING_PROMISED, type PromisedMessage } from '../../../shared/contracts/documents/account'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { MessageDocument } from '../../../shared/contracts/documents/message'
import { LIMITS } from '../../../shared/domain/limits'
import type { ReminderFacts } from '../../../shared/domain/reminders'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { messageOf, type NewMessage, wants } from './message'

/** What a member is told; the account that it is promised in says who and when. */
export type Told = Omit<NewMessage, 'memberId' | 'now'> & {
  /** What the phone is told of it; absent for what only the inbox tells. */
  readonly push?: ReminderFacts
}

/**
 * The account with one more message promised to its member. It is written together with whatever it tells of, in the same document, so
 * that it costs no storage call and is there exactly when its cause is; `jobs/outbox` delivers it. When more wait than an account has
 * room for, the oldest give way: the history tells the same. Nothing is promised to who has left, nor the same twice.
 */
export const promise = (account: Account, told: Told, now: number): Account => {
  if (account.status === 'left' || account.outbox.some(({ key }) => key === told.key)) return account
  return withOutbox(account, [...account.outbox, { ...told, at: shanghaiIso(now) }].slice(-LIMITS.promisedMessages))
}

export const withOutbox = (account: Account, outbox: PromisedMessage[]): Account => ({
  ...account,
  outbox,
  outboxAt: outbox[0]?.at ?? NOTHING_PROMISED,
})

/** The promised messages that the member wants, as they will stand in the inbox: readers show them before they are delivered. */
export const waitingFor = ({ _id, outbox }: Account, person: MemberDocument): MessageDocument[] =>
  wanted(outbox, person).map((promised) => promisedMessageOf(promised, _id))

/** Those of the promised messages that the member has not switched off. */
export const wanted = (outbox: readonly PromisedMessage[], person: MemberDocument): PromisedMessage[] =>
  outbox.filter(({ kind }) => wants(person, kind))

/** The line of the inbox that a promised message becomes. */
export const promisedMessageOf = ({ key, kind, title, body, link, at }: PromisedMessage, memberId: string): MessageDocument =>
  messageOf({ key, kind, title, body, link, memberId, now: instantOf(at) })
