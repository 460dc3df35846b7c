import { dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { digestOf } from '../../_kit/digest'
import { asAccount } from '../../_kit/ledger/documents'
import { post } from '../../_kit/ledger/post'
import { expiryDraft } from '../../_kit/ledger/settle'
import { errorFields, log } from '../../_kit/log'
import { currentProgram } from '../../_kit/programs'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 200

/** Expires due lots (X2): accounts are found by their first death, so the cost is that of what is due. */
export const expiry: Job = {
  name: 'expiry',
  run: async (context) => {
    const today = dayOf(context.now)
    const due = (skip: number) =>
      context.store.find('accounts', { where: { nextExpiryOn: { lt: today } }, order: [['nextExpiryOn', 'asc']], skip, limit: PAGE })
    return workThrough(context, due, (document) => expireAccount(context, document))
  },
}

const expireAccount = async ({ store, now }: JobContext, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const program = await currentProgram(store, now)
    const planned = expiryDraft(asAccount(document), now, program.version)
    // Somebody else's entry may have settled the account since it was found.
    if (!planned) return true
    const posted = await post(store, {
      key: planned._id,
      inputDigest: digestOf({ expiry: id, last: planned._id.slice(planned._id.lastIndexOf(':') + 1) }),
      now,
      decide: async (read) => {
        const account = await accountById(read, id)
        const draft = account && expiryDraft(account, now, program.version)
        return account && draft ? { account, drafts: [draft], answer: () => ({}) } : SETTLED
      },
    })
    // Refused with `not_found`: nothing was due any more, which is the wish of this job.
    return !isRefusal(posted) || posted.refused === SETTLED.refused
  } catch (error) {
    log.error('expiry failed', { memberId: id, ...errorFields(error) })
    return false
  }
}

const SETTLED = { refused: 'not_found' } as const
