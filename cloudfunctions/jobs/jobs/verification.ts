import type { Account } from '../../../shared/contracts/documents/account'
import { canonicalJson, type ChainFault } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { isRefusal } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { alert } from '../../_kit/alerts/alert'
import { asAccount, withReminders } from '../../_kit/ledger/documents'
import { errorFields, log } from '../../_kit/log'
import { currentProgram } from '../../_kit/programs'
import { transact } from '../../_kit/transact'
import { verified } from '../audit'
import type { Job, JobContext, JobReport } from '../job'

const PAGE = 100
/** A run takes so many accounts that it goes round in about a month of hours, however many there are. */
const RUNS_A_ROUND = 720
/** Members whose faults are told in one run: what is wrong at large needs no alert for everyone. */
const MOST_TOLD = 3

/**
 * Recomputes the chains of all members, some of them every hour and never fewer than `least`, going round for ever (L7). On its way it brings up to date what an account
 * of an earlier form lacks to be found by the jobs.
 */
export const verificationOf = (least: number): Job => ({
  name: 'verification',
  run: async (context) => {
    const { store, now } = context
    const program = await currentProgram(store, now)
    const most = Math.max(least, Math.ceil((await store.count('accounts')) / RUNS_A_ROUND))
    const faults: Fault[] = []
    let [done, failed, cursor] = [0, 0, context.cursor ?? '']
    while (done < most) {
      const limit = Math.min(PAGE, most - done)
      const page = await store.find('accounts', { where: { _id: { gt: cursor } }, order: [['_id', 'asc']], limit })
      if (page.length === 0) return reportOf({ done, failed, cursor: null, faults })
      for (const document of page) {
        if (context.outOfTime()) return reportOf({ done, failed, cursor, faults })
        const fault = await faultOf(context, document)
        if (fault) faults.push(fault)
        else if (!(await bringUpToDate(context, program, document))) failed++
        if (fault && faults.length <= MOST_TOLD) await alert(store, { ...fault, now })
        cursor = (document as { _id: string })._id
        done++
      }
    }
    return reportOf({ done, failed, cursor, faults })
  },
})

export const verification = verificationOf(1)

/** What is wrong with a member's books, as it is told. */
interface Fault {
  readonly key: string
  readonly words: string
}

interface Walked {
  readonly done: number
  readonly failed: number
  readonly cursor: string | null
  readonly faults: readonly Fault[]
}

/** It goes on an hour later wherever it stands, so nothing is ever left for the next tick. */
const reportOf = ({ done, failed, cursor, faults: [first] }: Walked): JobReport => ({
  done,
  failed,
  more: false,
  cursor: cursor === '' ? null : cursor,
  ...(first ? { fault: first.words } : {}),
})

const faultOf = async ({ store }: JobContext, document: unknown): Promise<Fault | undefined> => {
  const memberId = (document as { _id: string })._id
  const { fault } = await verified(store, document)
  return fault && { key: `chain:${memberId}`, words: `会员 ${memberId} 的账本有误:${placeOf(fault)} ${fault.fault}` }
}

const placeOf = ({ entryId, seq }: ChainFault): string =>
  entryId ? `流水 ${entryId}(第 ${seq} 笔)` : seq === undefined ? '账户' : `第 ${seq} 笔流水`

/** True when nothing is missing, or is missing no longer. */
const bringUpToDate = async ({ store }: JobContext, program: Program, document: unknown): Promise<boolean> => {
  const memberId = (document as { _id: string })._id
  try {
    if (!isBehind(program, document as Account)) return true
    const brought = await transact<true>(store, {
      act: async (transaction) => {
        const account = await accountById(transaction, memberId)
        if (account) await transaction.replace('accounts', asAccount(withReminders(account, program)))
        return true
      },
    })
    return !isRefusal(brought)
  } catch (error) {
    log.error('an account was not brought up to date', { memberId, ...errorFields(error) })
    return false
  }
}

/** As it is stored: what the schema would add by itself is in no index. */
const isBehind = (program: Program, document: Account): boolean => {
  const { reminded, nextReminderOn } = withReminders(asAccount(document), program)
  return document.nextReminderOn !== nextReminderOn || canonicalJson(document.reminded ?? {}) !== canonicalJson(reminded)
}
