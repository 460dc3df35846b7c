import { type DeliveryDocument, NOTHING_DUE } from '../../../shared/contracts/documents/delivery'
import { emptied, REMINDERS, type TemplateName } from '../../../shared/domain/reminders'
import { shanghaiIso } from '../../../shared/domain/time'
import type { Member } from '../accounts'
import type { Transaction } from '../store'
import { openWallet, writeWallet } from '../wallets/documents'
import { outcomeOf } from '../wechat/send-outcomes'
import { asDelivery } from './as-delivery'
import { omittedFor } from './documents'

/** What WeChat tells of a message that it took. */
export interface Delivered {
  readonly template: TemplateName
  readonly msgId: string
  readonly errcode: number
  readonly now: number
}

/** Messages of which WeChat can still tell: it does so within moments. */
const RECENT_MS = 24 * 3_600_000

/** More than a member ever has in one state within a day. */
const MOST = 100

/**
 * Notes what became of a message. It is found by its id; one of which no answer came is resolved where it is the only one of its member and
 * template that the word can mean. What did not arrive after all has spent its grant all the same.
 */
export const noteDelivered = async (transaction: Transaction, account: Member, told: Delivered): Promise<void> => {
  const recent = await recentOf(transaction, account._id, told)
  const found = recent.find(({ providerId }) => providerId === told.msgId) ?? onlyUnknown(recent)
  if (found) {
    const after = resolved(found, told)
    if (after !== found) await transaction.replace('deliveries', asDelivery(after))
  }
  if (outcomeOf(told.errcode) !== 'refused') return
  const opened = await openWallet(transaction, account)
  await writeWallet(transaction, emptied(opened.wallet, told.template), opened)
}

/** Deliveries that WeChat was asked for lately, of the template. */
const recentOf = async (transaction: Transaction, memberId: string, { template, now }: Delivered): Promise<DeliveryDocument[]> => {
  const since = shanghaiIso(now - RECENT_MS)
  const all: DeliveryDocument[] = []
  for (const state of ['sending', 'sent', 'omitted']) {
    const found = await transaction.find('deliveries', { where: { memberId, state, sentAt: { gte: since } }, limit: MOST })
    all.push(...found.map(asDelivery))
  }
  return all.filter(({ facts, channel }) => REMINDERS[facts.kind].template === template && channel !== 'sms')
}

/** Undefined where the word could also mean another one. */
const onlyUnknown = (recent: readonly DeliveryDocument[]): DeliveryDocument | undefined => {
  const nameless = recent.filter(({ providerId, state, reason }) => providerId === null && (state !== 'omitted' || reason === 'unknown'))
  return nameless.length === 1 && nameless[0]!.state !== 'sent' ? nameless[0] : undefined
}

const resolved = (delivery: DeliveryDocument, { msgId, errcode, now }: Delivered): DeliveryDocument => {
  const outcome = outcomeOf(errcode)
  if (outcome !== 'sent') return { ...omittedFor(delivery, outcome === 'refused' ? 'refused' : 'failed'), providerId: msgId }
  if (delivery.state === 'sent') return delivery
  const sentAt = delivery.sentAt ?? shanghaiIso(now)
  return { ...delivery, state: 'sent', channel: 'wechat', reason: null, dueAt: NOTHING_DUE, providerId: msgId, sentAt }
}
