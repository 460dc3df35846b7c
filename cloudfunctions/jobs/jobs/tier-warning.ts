import type { Account } from '../../../shared/contracts/documents/account'
import type { Program } from '../../../shared/domain/program'
import { isWarningDue } from '../../../shared/domain/tiers'
import { addDays, type Day, dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { warningTold } from '../../_kit/ledger/reviewing'
import { errorFields, log } from '../../_kit/log'
import { currentProgram } from '../../_kit/programs'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 100

/**
 * Promises a warning to whoever a review that is near would move down or let sleep (T2). Each account is looked at once per validity, when
 * its end comes near; a refund that changes the outlook later warns by itself.
 */
export const tierWarning: Job = {
  name: 'tier-warning',
  run: async (context) => {
    const { store, now } = context
    const today = dayOf(now)
    const program = await currentProgram(store, now)
    const until = addDays(today, program.tierPolicy.warnDays)
    const due = (skip: number) =>
      store.find('accounts', {
        where: { warnedOf: null, tierUntil: { gte: today, lte: until } },
        order: [['tierUntil', 'asc']],
        skip,
        limit: PAGE,
      })
    return workThrough(context, due, (document) => lookAt(context, program, until, document))
  },
}

const lookAt = async ({ store, now }: JobContext, program: Program, until: Day, document: unknown): Promise<boolean> => {
  const id = (document as { _id: string })._id
  try {
    const looked = await transact(store, {
      act: async (transaction) => {
        const account = await accountById(transaction, id)
        // Looked at by another tick, or a new validity has begun, since it was found.
        if (!account || account.warnedOf !== null || account.tierUntil > until) return true
        await transaction.replace('accounts', asAccount(warned(program, account, now)))
        return true
      },
    })
    return !isRefusal(looked)
  } catch (error) {
    log.error('tier warning failed', { memberId: id, ...errorFields(error) })
    return false
  }
}

const warned = (program: Program, account: Account, now: number): Account => ({
  ...(isWarningDue(program, account, dayOf(now)) ? promise(account, warningTold(program, account), now) : account),
  warnedOf: account.tierUntil,
})
