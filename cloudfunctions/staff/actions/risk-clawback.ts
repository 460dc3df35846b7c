import type { StaffData } from '../../../shared/contracts'
import { NOT_DUE } from '../../../shared/contracts/documents/referral'
import type { Entry } from '../../../shared/domain/ledger'
import { shanghaiIso } from '../../../shared/domain/time'
import { refuse } from '../../../shared/errors'
import { accountById } from '../../_kit/accounts'
import { reversalKey } from '../../_kit/daily/reversal'
import { asEntry } from '../../_kit/ledger/documents'
import { rulesOf } from '../../_kit/programs'
import { asReferral, asShare } from '../../_kit/referrals/documents'
import { takeBackReward } from '../../_kit/referrals/take-back'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

type Clawing = StaffRequest<'risk.clawback'>
type Clawed = StaffData<'risk.clawback'>

/** Takes back what was paid for bringing somebody (R4), once: whoever comes second gets the same answer. */
export const clawBack: StaffAct<'risk.clawback'> = async (request) => {
  const rulesAt = await rulesOf(request.store, request.now)
  return transact<Clawed>(request.store, {
    act: async (transaction) => {
      const entry = await rewardOf(transaction, request.input.entryId)
      if (entry === undefined) return refuse('not_found', '没有找到这笔奖励')
      const account = await accountById(transaction, entry.memberId)
      if (account?.openid === request.staff.openid) return refuse('own_account')
      const isDone = (await transaction.get('entries', reversalKey(entry._id))) !== undefined
      const how = { reason: request.input.reason, actor: { kind: 'staff', id: request.staff._id }, rulesAt, now: request.now } as const
      const taken = await takeBackReward(transaction, entry, how)
      if (taken === undefined) return refuse('not_found', '该会员已注销')
      if (!isDone) await noted(transaction, request, { entry, name: account?.name ?? null, taken })
      return taken
    },
  })
}

const rewardOf = async (transaction: Transaction, entryId: string): Promise<Entry | undefined> => {
  if (!/^(referral|share):/.test(entryId)) return undefined
  const found = await transaction.get('entries', entryId)
  return found === undefined ? undefined : asEntry(found)
}

interface Taken {
  readonly entry: Entry
  readonly name: string | null
  readonly taken: Clawed
}

/** The case says from now on that it was refused, and the journal who did it. */
const noted = async (transaction: Transaction, request: Clawing, { entry, name, taken }: Taken): Promise<void> => {
  const { staff, now, input } = request
  const key = entry._id.slice(entry._id.indexOf(':') + 1)
  const refused = { state: 'refused', dueAt: NOT_DUE, decidedAt: shanghaiIso(now), decidedBy: staff._id, reason: input.reason } as const
  if (entry.kind === 'referral') {
    const referral = asReferral(await transaction.get('referrals', key))
    await transaction.replace('referrals', asReferral({ ...referral, ...refused }))
  } else {
    const share = asShare(await transaction.get('shares', key))
    await transaction.replace('shares', asShare({ ...share, ...refused }))
  }
  const line = { key: taken.entryId, action: 'risk.clawback', title: '收回好友奖励', memberId: entry.memberId, memberName: name } as const
  await transaction.insert('staff_log', [journalLine(request, { ...line, points: taken.points })])
}
