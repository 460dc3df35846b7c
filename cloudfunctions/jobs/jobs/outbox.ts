import type { Account } from '../../../shared/contracts/documents/account'
import type { MessageDocument } from '../../../shared/contracts/documents/message'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { waitingFor, withOutbox } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { errorFields, log } from '../../_kit/log'
import { memberOf } from '../../_kit/people'
import type { Reader } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/** Delivers promised messages (L4): accounts are found by the oldest message that waits, so the cost is that of what is due. */
export const outbox: Job = {
  name: 'outbox',
  run: (context) => {
    const due = (skip: number) =>
      context.store.find('accounts', {
        where: { outboxAt: { lte: shanghaiIso(context.now) } },
        order: [['outboxAt', 'asc']],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => deliverTo(context, document))
  },
}

const deliverTo = async ({ store }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const delivered = await transact(store, {
      act: async (transaction) => {
        const account = await accountById(transaction, id)
        // Delivered by another tick since it was found.
        if (!account || account.outbox.length === 0) return true
        const messages = await undelivered(transaction, account)
        if (messages.length > 0) await transaction.insert('messages', messages)
        await transaction.replace('accounts', asAccount(withOutbox(account, [])))
        return true
      },
    })
    return !isRefusal(delivered)
  } catch (error) {
    log.error('delivery failed', { memberId: id, ...errorFields(error) })
    return false
  }
}

/** What the member wants of it, as far as it is not in the inbox already: a cause that was promised again tells nothing twice. */
const undelivered = async (read: Reader, account: Account): Promise<MessageDocument[]> => {
  if (account.status === 'left') return []
  const messages = waitingFor(account, await memberOf(read, account._id))
  if (messages.length === 0) return []
  const found = await read.find('messages', { where: { _id: { in: messages.map(({ _id }) => _id) } }, limit: messages.length })
  const known = new Set(found.map((document) => (document as MessageDocument)._id))
  return messages.filter(({ _id }) => !known.has(_id))
}
