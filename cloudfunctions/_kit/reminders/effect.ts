import { type DeliveryDocument, NOTHING_DUE, type ReminderEffect } from '../../../shared/contracts/documents/delivery'
import type { Entry } from '../../../shared/domain/ledger'
import { outcomeOf, remindedBy } from '../../../shared/domain/reminders'
import { type Day, dayOf, endOfDay, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { accountById } from '../accounts'
import { asDelivery } from '../deliveries/as-delivery'
import { asEntry } from '../ledger/documents'
import type { Reader, Transaction } from '../store'
import { addToReminderDay, type Counting } from './days'

const HOUR_MS = 3_600_000

/** By then it has gone out, or it is known why not. */
const SETTLED_AFTER_MS = 24 * HOUR_MS

/** Entries of the last minutes of a day may be committed a little later. */
const DECIDED_AFTER_MS = HOUR_MS

/** When a reminder that was promised at `at` is counted: only those of expiry are. */
export const effectDueAt = ({ facts, at }: Pick<DeliveryDocument, 'facts' | 'at'>): string =>
  facts.kind === 'expiring' && facts.on !== undefined ? shanghaiIso(instantOf(at) + SETTLED_AFTER_MS) : NOTHING_DUE

interface Step {
  readonly counting?: Counting
  readonly after: DeliveryDocument
}

/** Takes the next step of counting a delivery that is due (X6): that it was sent or why not, later what came of it; each once. */
export const countDelivery = async (transaction: Transaction, id: string, now: number): Promise<void> => {
  const found = await transaction.get('deliveries', id)
  if (found === undefined) return
  const delivery = asDelivery(found)
  if (delivery.effectDueAt > shanghaiIso(now)) return
  const { counting, after } = await nextStep(transaction, delivery, now)
  if (counting) await addToReminderDay(transaction, dayOf(instantOf(delivery.at)), counting)
  await transaction.replace('deliveries', asDelivery(after))
}

const nextStep = async (read: Reader, delivery: DeliveryDocument, now: number): Promise<Step> => {
  const { facts, state, counted } = delivery
  const done: DeliveryDocument = { ...delivery, counted: 'outcome', effectDueAt: NOTHING_DUE }
  if (facts.on === undefined || counted === 'outcome') return { after: done }
  if (state === 'waiting' || state === 'sending') return { after: { ...delivery, effectDueAt: shanghaiIso(now + SETTLED_AFTER_MS) } }
  const by = remindedBy({ ...delivery, state })
  if (counted === 'nothing') {
    const decidedAt = shanghaiIso(endOfDay(facts.on) + DECIDED_AFTER_MS)
    const counting = { by, effect: { reminded: 1 }, omitted: delivery.reason }
    return { counting, after: { ...delivery, counted: 'sent', effectDueAt: decidedAt } }
  }
  const effect = await effectOf(read, delivery, { points: facts.points ?? 0, on: facts.on }, dayOf(now))
  return { ...(effect ? { counting: { by, effect } } : {}), after: done }
}

/** What came of it; undefined for a member who has left, whose points did not die of silence. */
const effectOf = async (
  read: Reader,
  { memberId, seq, openedAt }: DeliveryDocument,
  named: { readonly points: number; readonly on: Day },
  today: Day,
): Promise<Partial<ReminderEffect> | undefined> => {
  const account = await accountById(read, memberId)
  if (!account || account.status === 'left') return undefined
  const outcome = outcomeOf(named, await entriesSince(read, memberId, seq), account.lots, today)
  const isOpened = openedAt !== null && instantOf(openedAt) < endOfDay(named.on)
  return { decided: 1, opened: isOpened ? 1 : 0, rescued: outcome.pointsRescued > 0 ? 1 : 0, points: named.points, ...outcome }
}

const PAGE = 500

/** The entries of a member after one of them, in order. */
const entriesSince = async (read: Reader, memberId: string, seq: number): Promise<Entry[]> => {
  const order = [['seq', 'asc']] as const
  const found = (await read.find('entries', { where: { memberId, seq: { gt: seq } }, order, limit: PAGE })).map(asEntry)
  return found.length < PAGE ? found : [...found, ...(await entriesSince(read, memberId, found.at(-1)!.seq))]
}
