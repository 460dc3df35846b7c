import { type DeliveryDocument, NOTHING_DUE } from '../../../shared/contracts/documents/delivery'
import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import { countingPush, emptied, givenBack, REMINDERS } from '../../../shared/domain/reminders'
import { dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { accountById } from '../accounts'
import { memberOf } from '../people'
import type { Store, Transaction } from '../store'
import { transact } from '../transact'
import { openWallet, writeWallet } from '../wallets/documents'
import type { Sending } from './claim'
import { asDelivery } from './as-delivery'
import { omittedFor, smsAllowed } from './documents'
import type { Sent } from './sent'

/** Tries of a message that WeChat is too busy for; between the last two lie more than two hours. */
const MOST_TRIES = 6
const FIRST_WAIT_MS = 5 * 60_000

/** Notes what became of a delivery, as long as nobody else has: WeChat itself may have told meanwhile. */
export const noteOutcome = (store: Store, sending: Sending, sent: Sent, now: number): Promise<unknown> =>
  transact<true>(store, {
    act: async (transaction) => {
      const found = await transaction.get('deliveries', sending.id)
      const delivery = found === undefined ? undefined : asDelivery(found)
      // Gone with who has left, or dealt with already.
      if (delivery?.state === 'sending') await note(transaction, delivery, { sending, sent, now })
      return true
    },
  })

interface Outcome {
  readonly sending: Sending
  readonly sent: Sent
  readonly now: number
}

const note = async (transaction: Transaction, delivery: DeliveryDocument, outcome: Outcome): Promise<void> => {
  const { sending, sent, now } = outcome
  const after = asDelivery(await afterwards(transaction, delivery, outcome))
  await transaction.replace('deliveries', after)
  if (sent.outcome === 'sent' || sent.outcome === 'unknown') return
  const account = await accountById(transaction, sending.memberId)
  if (!account) return
  const opened = await openWallet(transaction, account)
  // Grants of another WeChat account, to which the card has moved meanwhile, are none of this message's.
  const own = sending.to.channel === 'wechat' && account.openid === sending.to.openid
  const returned = own ? walletAfter(opened.wallet, delivery, sent) : opened.wallet
  const day = dayOf(instantOf(delivery.sentAt ?? shanghaiIso(now)))
  const counted = !REMINDERS[delivery.facts.kind].isReceipt && opened.wallet.pushed.day === day
  await writeWallet(transaction, counted ? countingPush(returned, day, -1) : returned, opened)
}

const afterwards = async (
  transaction: Transaction,
  delivery: DeliveryDocument,
  { sending, sent, now }: Outcome,
): Promise<DeliveryDocument> => {
  const again = (dueAt: number, tries: number): DeliveryDocument => ({
    ...delivery,
    state: 'waiting',
    channel: 'inbox',
    dueAt: shanghaiIso(dueAt),
    sentAt: null,
    tries,
  })
  switch (sent.outcome) {
    case 'sent':
      return { ...delivery, state: 'sent', dueAt: NOTHING_DUE, providerId: sent.providerId }
    case 'busy':
      if (delivery.tries + 1 >= MOST_TRIES) return { ...omittedFor(delivery, 'failed'), sentAt: null }
      return again(now + FIRST_WAIT_MS * 2 ** delivery.tries, delivery.tries + 1)
    case 'refused':
      return (await smsStandsIn(transaction, sending)) ? again(now, delivery.tries) : { ...omittedFor(delivery, 'refused'), sentAt: null }
    case 'unknown':
      return omittedFor(delivery, 'unknown')
    case 'dead':
      return { ...omittedFor(delivery, sending.to.channel === 'wechat' ? 'left' : 'refused'), sentAt: null }
    case 'faulty':
      return { ...omittedFor(delivery, 'failed'), sentAt: null }
  }
}

/** Whether an SMS may go out in the place of what WeChat has refused. */
const smsStandsIn = async (transaction: Transaction, { memberId, facts, to }: Sending): Promise<boolean> =>
  to.channel === 'wechat' && REMINDERS[facts.kind].sms(facts) !== null && smsAllowed(await memberOf(transaction, memberId))

/** What has not gone out for certain has spent no grant; what WeChat refuses says that there is none. */
const walletAfter = (wallet: WalletDocument, { facts }: DeliveryDocument, { outcome }: Sent): WalletDocument => {
  const { template } = REMINDERS[facts.kind]
  if (outcome === 'refused') return emptied(wallet, template)
  return outcome === 'dead' ? { ...wallet, grants: {} } : givenBack(wallet, template)
}
