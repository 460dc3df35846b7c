import type { Account, PromisedMessage } from '../../../shared/contracts/documents/account'
import type { DeliveryDocument } from '../../../shared/contracts/documents/delivery'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { deliveryOf } from '../../_kit/deliveries/documents'
import { promisedMessageOf, wanted, withOutbox } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { memberOf } from '../../_kit/people'
import type { Document, Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { openWallet } from '../../_kit/wallets/documents'
import { dueJob, type JobContext } from '../job'

/**
 * Delivers promised messages to the inbox (L4), and files what the phone is to be told of them. Accounts are found by the oldest message that
 * waits, so the cost is that of what is due.
 */
export const outbox = dueJob(
  'outbox',
  (now) => ({ collection: 'accounts', where: { outboxAt: { lte: shanghaiIso(now) } }, by: 'outboxAt' }),
  (document, context) => deliverTo(document, context),
)

const deliverTo = async ({ _id }: Document, { store }: JobContext): Promise<boolean> => {
  const delivered = await transact(store, {
    act: async (transaction) => {
      const account = await accountById(transaction, _id)
      // Delivered by another tick since it was found.
      if (!account || account.outbox.length === 0) return true
      await deliver(transaction, account)
      await transaction.replace('accounts', asAccount(withOutbox(account, [])))
      return true
    },
  })
  return !isRefusal(delivered)
}

const deliver = async (transaction: Transaction, account: Account): Promise<void> => {
  if (account.status === 'left') return
  const person = await memberOf(transaction, account._id)
  const promised = await undelivered(transaction, wanted(account.outbox, person))
  if (promised.length === 0) return
  await transaction.insert(
    'messages',
    promised.map((one) => promisedMessageOf(one, account._id)),
  )
  const deliveries = await deliveriesOf(transaction, account, person, promised)
  if (deliveries.length > 0) await transaction.insert('deliveries', deliveries)
}

/** As far as it is not in the inbox already: a cause that was promised again tells nothing twice. */
const undelivered = async (read: Reader, promised: readonly PromisedMessage[]): Promise<readonly PromisedMessage[]> => {
  if (promised.length === 0) return []
  const found = await read.find('messages', { where: { _id: { in: promised.map(({ key }) => key) } }, limit: promised.length })
  const known = new Set(found.map((document) => (document as Document)._id))
  return promised.filter(({ key }) => !known.has(key))
}

/** The wallet is read only where the phone is told of anything. */
const deliveriesOf = async (
  read: Reader,
  account: Account,
  person: MemberDocument,
  promised: readonly PromisedMessage[],
): Promise<DeliveryDocument[]> => {
  const told = promised.flatMap((one) => (one.push ? [{ one, push: one.push }] : []))
  if (told.length === 0) return []
  const { wallet } = await openWallet(read, account)
  return told.map(({ one, push }) => deliveryOf(one, push, { person, wallet, seq: account.seq }))
}
