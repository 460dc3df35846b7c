import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { claimDue, type Sending } from '../../_kit/deliveries/claim'
import { sendClaimed } from '../../_kit/deliveries/send'
import { errorFields, log } from '../../_kit/log'
import { currentProgram } from '../../_kit/programs'
import { transact } from '../../_kit/transact'
import type { Program } from '../../../shared/domain/program'
import { type Job, type JobContext, workThrough } from '../job'

const PAGE = 200

/**
 * Tells the phone what is due (X3, X4): one transaction a member decides and spends the grants, then WeChat or the SMS provider is asked, then
 * the outcome is noted. Whatever happens in between, nothing is sent twice (decision 0021).
 */
export const deliver: Job = {
  name: 'deliver',
  run: async (context) => {
    const { store, now } = context
    const program = await currentProgram(store, now)
    const due = async (skip: number): Promise<string[]> => {
      const where = { dueAt: { lte: shanghaiIso(now) } }
      const found = await store.find('deliveries', { where, order: [['dueAt', 'asc']], skip, limit: PAGE })
      return [...new Set(found.map((document) => (document as { memberId: string }).memberId))]
    }
    return workThrough(context, due, (memberId) => deliverTo(context, program, memberId))
  },
}

const deliverTo = async ({ store, now }: JobContext, program: Program, memberId: string): Promise<boolean> => {
  try {
    const claimed = await transact<Sending[]>(store, { act: (transaction) => claimDue(transaction, memberId, program, now) })
    if (isRefusal(claimed)) return false
    for (const sending of claimed) await sendClaimed(store, sending, now)
    return true
  } catch (error) {
    log.error('delivery failed', { memberId, ...errorFields(error) })
    return false
  }
}
