import type { PromisedMessage } from '../../../shared/contracts/documents/account'
import { type DeliveryDocument, NOTHING_DUE } from '../../../shared/contracts/documents/delivery'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import { grantsLeft, type Omission, REMINDERS, type ReminderFacts } from '../../../shared/domain/reminders'
import { effectDueAt } from '../reminders/effect'
import { sendsSms } from '../sms/send'
import { asDelivery } from './as-delivery'

/** Whether an SMS may stand in for this member: wanted, possible here, and a phone to send it to. */
export const smsAllowed = ({ reminders, phone }: MemberDocument): boolean => reminders.sms && phone !== null && sendsSms()

/** Why a reminder has no way to the phone now; null where it has one. */
const barred = (facts: ReminderFacts, person: MemberDocument, wallet: WalletDocument): Omission | null => {
  const { template, sms } = REMINDERS[facts.kind]
  if (person.reminders.off.includes(facts.kind)) return 'switched_off'
  return grantsLeft(wallet, template) > 0 || (sms(facts) !== null && smsAllowed(person)) ? null : 'no_grant'
}

/** What the phone is told of a message; what has no way to it is filed as done at once and costs no further look. */
export const deliveryOf = (
  { key, at }: Pick<PromisedMessage, 'key' | 'at'>,
  facts: ReminderFacts,
  { person, wallet, seq }: { readonly person: MemberDocument; readonly wallet: WalletDocument; readonly seq: number },
): DeliveryDocument => {
  const reason = barred(facts, person, wallet)
  return asDelivery({
    _id: key,
    schema: 1,
    memberId: person._id,
    facts,
    at,
    state: reason === null ? 'waiting' : 'omitted',
    channel: 'inbox',
    reason,
    dueAt: reason === null ? at : NOTHING_DUE,
    sentAt: null,
    providerId: null,
    openedAt: null,
    seq,
    counted: 'nothing',
    effectDueAt: effectDueAt({ facts, at }),
  })
}

/** A delivery that went no further than the inbox. */
export const omittedFor = (delivery: DeliveryDocument, reason: Omission): DeliveryDocument => ({
  ...delivery,
  state: 'omitted',
  channel: 'inbox',
  reason,
  dueAt: NOTHING_DUE,
})
