import type { Account } from '../../../shared/contracts/documents/account'
import type { Program } from '../../../shared/domain/program'
import { isWarningDue } from '../../../shared/domain/tiers'
import { addDays, type Day, dayOf } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { promise } from '../../_kit/inbox/promise'
import { asAccount } from '../../_kit/ledger/documents'
import { warningTold } from '../../_kit/ledger/reviewing'
import { currentProgram } from '../../_kit/programs'
import type { Document } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { type Job, type JobContext, workThroughDue } from '../job'

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
    const where = { warnedOf: null, tierUntil: { gte: today, lte: until } }
    return workThroughDue('tier-warning', context, { collection: 'accounts', where, by: 'tierUntil' }, (document) =>
      lookAt(context, program, until, document),
    )
  },
}

const lookAt = async ({ store, now }: JobContext, program: Program, until: Day, { _id }: Document): Promise<boolean> => {
  const looked = await transact(store, {
    act: async (transaction) => {
      const account = await accountById(transaction, _id)
      // Looked at by another tick, or a new validity has begun, since it was found.
      if (!account || account.warnedOf !== null || account.tierUntil > until) return true
      await transaction.replace('accounts', asAccount(warned(program, account, now)))
      return true
    },
  })
  return !isRefusal(looked)
}

const warned = (program: Program, account: Account, now: number): Account => ({
  ...(isWarningDue(program, account, dayOf(now)) ? promise(account, warningTold(program, account), now) : account),
  warnedOf: account.tierUntil,
})
