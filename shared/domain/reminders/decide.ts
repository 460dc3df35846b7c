import type { Reminders } from '../program'
import { dayOf, endOfDay } from '../time'
import type { ReminderFacts } from './facts'
import { foreseeable, type Foresight } from './foreseeable'
import type { Omission, ReminderKind } from './kinds'
import { quietUntil } from './quiet'
import { REMINDERS, withMore, worthOf } from './registry'
import { grantsLeft, spent, type Wallet } from './wallet'

/** A reminder that is due. */
export interface DueReminder {
  readonly id: string
  readonly facts: ReminderFacts
  /** When it was promised, epoch ms. */
  readonly at: number
}

/** All that decides what becomes of the reminders of one member. */
export interface Circumstances {
  readonly now: number
  readonly due: readonly DueReminder[]
  readonly policy: Reminders
  /** Kinds that the member has switched off. */
  readonly off: readonly ReminderKind[]
  /** Whether an SMS may stand in: wanted, possible, and a phone is known. */
  readonly sms: boolean
  readonly grants: Wallet['grants']
  /** Reminders that the phone has got today. */
  readonly pushed: number
  readonly lots: Foresight['lots']
  readonly reminded: Foresight['reminded']
}

export type Decision = { readonly id: string } & (
  | {
      readonly act: 'send'
      readonly channel: 'wechat' | 'sms'
      readonly facts: ReminderFacts
      /** Whether it counts as one of the day's. */
      readonly counts: boolean
    }
  | { readonly act: 'wait'; readonly until: number }
  | { readonly act: 'omit'; readonly reason: Omission }
)

/**
 * What becomes of each due reminder: the most valuable first, as many as the day allows, and the last of them says how many more wait. What
 * comes in quiet hours or when the day has had its share waits, unless it would be of no use by then. Receipts of something just done are
 * held by quiet hours alone.
 */
export const decide = (circumstances: Circumstances): Decision[] => {
  const { now, due, policy, pushed } = circumstances
  const quiet = quietUntil(policy, now)
  const tomorrow = endOfDay(dayOf(now))
  const decided: Decision[] = []
  let { grants } = circumstances
  let left = policy.perDay - pushed
  const merged: DueReminder[] = []
  for (const reminder of [...due].sort(byWorth)) {
    const { id, facts, at } = reminder
    const kind = REMINDERS[facts.kind]
    const waiting = (until: number): Decision =>
      until < kind.until(facts, at) ? { id, act: 'wait', until } : { id, act: 'omit', reason: 'stale' }
    const channel = channelOf({ ...circumstances, grants }, facts)
    if (isUseless(circumstances, reminder)) decided.push({ id, act: 'omit', reason: 'stale' })
    else if (circumstances.off.includes(facts.kind)) decided.push({ id, act: 'omit', reason: 'switched_off' })
    else if (channel === 'no_grant' || channel === 'kept') decided.push({ id, act: 'omit', reason: channel })
    else if (quiet !== undefined) decided.push(waiting(quiet))
    else if (!kind.isReceipt && policy.perDay <= pushed) decided.push(waiting(quietUntil(policy, tomorrow) ?? tomorrow))
    else if (!kind.isReceipt && left <= 0) merged.push(reminder)
    else {
      if (channel === 'wechat') ({ grants } = spent({ ...EMPTY, grants }, kind.template))
      if (!kind.isReceipt) left -= 1
      decided.push({ id, act: 'send', channel, facts, counts: !kind.isReceipt })
    }
  }
  return [...mentioning(decided, merged.length), ...merged.map(({ id }): Decision => ({ id, act: 'omit', reason: 'digest' }))]
}

const EMPTY: Wallet = { grants: {}, events: [], pushed: { day: '', count: 0 } }

const byWorth = (a: DueReminder, b: DueReminder): number => worthOf(b.facts) - worthOf(a.facts) || a.at - b.at || (a.id < b.id ? -1 : 1)

/** It comes too late, or the points that it is about have been used meanwhile. */
const isUseless = ({ now, lots }: Circumstances, { facts, at }: DueReminder): boolean =>
  now >= REMINDERS[facts.kind].until(facts, at) ||
  (facts.kind === 'expiring' && facts.on !== undefined && !lots.some(({ expiresOn }) => expiresOn <= facts.on!))

/**
 * By what a reminder may go out. Of scarce grants one goes to a message only if fewer messages than there are grants are foreseeable that
 * need the same template and are worth more (X4); where none is left an SMS may stand in for what is worth one.
 */
const channelOf = (circumstances: Circumstances, facts: ReminderFacts): 'wechat' | 'sms' | 'no_grant' | 'kept' => {
  const { template, sms } = REMINDERS[facts.kind]
  const left = grantsLeft(circumstances, template)
  if (left > better(circumstances, facts)) return 'wechat'
  if (left > 0) return 'kept'
  return circumstances.sms && sms(facts) !== null ? 'sms' : 'no_grant'
}

/** Foreseeable messages of the same template that are worth more. */
const better = ({ now, policy, lots, reminded }: Circumstances, facts: ReminderFacts): number => {
  if (REMINDERS[facts.kind].template !== REMINDERS.expiring.template) return 0
  const worth = worthOf(facts)
  return foreseeable({ today: dayOf(now), expiryDays: policy.expiryDays, lots, reminded }).filter((other) => other > worth).length
}

/** The last reminder that goes out says how many more wait in the inbox. */
const mentioning = (decided: readonly Decision[], more: number): Decision[] => {
  const last = decided.findLastIndex((one) => one.act === 'send' && one.counts)
  return decided.map((one, i) => (i === last && one.act === 'send' && more > 0 ? { ...one, facts: withMore(one.facts, more) } : one))
}
