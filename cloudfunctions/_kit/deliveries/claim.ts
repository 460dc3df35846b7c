import type { Account } from '../../../shared/contracts/documents/account'
import type { DeliveryDocument } from '../../../shared/contracts/documents/delivery'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { WalletDocument } from '../../../shared/contracts/documents/wallet'
import type { Program } from '../../../shared/domain/program'
import { countingPush, type Decision, decide, pushedOn, REMINDERS, type ReminderFacts, spent } from '../../../shared/domain/reminders'
import { dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { accountById } from '../accounts'
import { CorruptDocument } from '../ledger/documents'
import { memberOf } from '../people'
import type { Reader, Transaction } from '../store'
import { openWallet, writeWallet } from '../wallets/documents'
import { asDelivery } from './as-delivery'
import { omittedFor, smsAllowed } from './documents'

/** Minutes after which whoever was sending counts as dead, and what he was sending as unknown. */
const SENDING_MS = 5 * 60_000

/** Deliveries of one member that are decided together; more wait for the next look. */
const MOST = 20

/** A delivery that is to be sent, and to where. */
export interface Sending {
  readonly id: string
  readonly memberId: string
  readonly facts: ReminderFacts
  readonly to: { readonly channel: 'wechat'; readonly openid: string } | { readonly channel: 'sms'; readonly phone: string }
}

/**
 * Decides what becomes of the due reminders of a member, and notes it: what is to be sent has spent its grant before it is. To be called in a
 * transaction; of two who claim at once one has to look again, and finds nothing due.
 */
export const claimDue = async (transaction: Transaction, memberId: string, program: Program, now: number): Promise<Sending[]> => {
  const found = await dueOf(transaction, memberId, now)
  if (found.length === 0) return []
  const account = await accountById(transaction, memberId)
  if (!account) throw new CorruptDocument(memberId, 'deliveries without their account')
  if (account.status === 'left') {
    for (const delivery of found) await transaction.replace('deliveries', asDelivery(omittedFor(delivery, 'left')))
    return []
  }
  // Who was sending these has not come back.
  for (const lost of found.filter(({ state }) => state === 'sending'))
    await transaction.replace('deliveries', asDelivery(omittedFor(lost, 'unknown')))
  const due = found.filter(({ state }) => state === 'waiting')
  return due.length === 0 ? [] : claimWaiting(transaction, { account, due, program, now })
}

const dueOf = async (read: Reader, memberId: string, now: number): Promise<DeliveryDocument[]> => {
  const where = { memberId, state: { in: ['sending', 'waiting'] }, dueAt: { lte: shanghaiIso(now) } }
  return (await read.find('deliveries', { where, limit: MOST })).map(asDelivery)
}

interface Claim {
  readonly account: Account
  readonly due: readonly DeliveryDocument[]
  readonly program: Program
  readonly now: number
}

const claimWaiting = async (transaction: Transaction, claim: Claim): Promise<Sending[]> => {
  const { account, due, now } = claim
  const person = await memberOf(transaction, account._id)
  const opened = await openWallet(transaction, account)
  const decisions = new Map(decisionsOn(claim, person, opened.wallet).map((decision) => [decision.id, decision]))
  let wallet = opened.wallet
  const sending: Sending[] = []
  for (const delivery of due) {
    const decision = decisions.get(delivery._id)!
    await transaction.replace('deliveries', asDelivery(decided(delivery, decision, now)))
    if (decision.act !== 'send') continue
    wallet = paidFor(wallet, decision, now)
    sending.push({ id: delivery._id, memberId: account._id, facts: decision.facts, to: addressOf(decision, account, person) })
  }
  await writeWallet(transaction, wallet, opened)
  return sending
}

const decisionsOn = ({ account, due, program, now }: Claim, person: MemberDocument, wallet: WalletDocument): Decision[] =>
  decide({
    now,
    due: due.map(({ _id, facts, at }) => ({ id: _id, facts, at: instantOf(at) })),
    policy: program.reminders,
    off: person.reminders.off,
    sms: smsAllowed(person),
    grants: wallet.grants,
    pushed: pushedOn(wallet, dayOf(now)),
    lots: account.lots,
    reminded: account.reminded,
  })

const decided = (delivery: DeliveryDocument, decision: Decision, now: number): DeliveryDocument => {
  if (decision.act === 'omit') return omittedFor(delivery, decision.reason)
  if (decision.act === 'wait') return { ...delivery, dueAt: shanghaiIso(decision.until) }
  const { channel } = decision
  return { ...delivery, state: 'sending', channel, sentAt: shanghaiIso(now), dueAt: shanghaiIso(now + SENDING_MS) }
}

type Send = Extract<Decision, { readonly act: 'send' }>

const paidFor = (wallet: WalletDocument, { channel, facts, counts }: Send, now: number): WalletDocument => {
  const after = channel === 'wechat' ? spent(wallet, REMINDERS[facts.kind].template) : wallet
  return counts ? countingPush(after, dayOf(now), 1) : after
}

const addressOf = ({ channel }: Send, { openid }: Account, { phone }: MemberDocument): Sending['to'] =>
  channel === 'wechat' ? { channel, openid } : { channel, phone: phone! }
