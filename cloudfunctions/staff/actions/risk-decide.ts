import type { StaffData } from '../../../shared/contracts'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Account } from '../../../shared/contracts/documents/account'
import { accountById } from '../../_kit/accounts'
import { rulesOf } from '../../_kit/programs'
import { decideReferral } from '../../_kit/referrals/decide-referral'
import { asReferral, asShare } from '../../_kit/referrals/documents'
import { decideShare } from '../../_kit/referrals/settle-share'
import type { Verdict } from '../../_kit/referrals/verdict'
import type { RulesAt } from '../../../shared/domain/tiers'
import type { Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import { type Case, caseId, partiesOf } from '../risk-cases'
import type { StaffAct, StaffRequest } from '../request'

type Deciding = StaffRequest<'risk.decide'>
type Decided = StaffData<'risk.decide'>

/** Pays a held or refused reward, or refuses a held one, once: a colleague's other decision stands (R4). */
export const decideRisk: StaffAct<'risk.decide'> = async (request) => {
  const rulesAt = await rulesOf(request.store, request.now)
  return transact<Decided>(request.store, {
    act: async (transaction) => {
      const found = await caseOf(transaction, request.input.caseId)
      if (found === undefined) return refuse('not_found', '没有找到这笔奖励')
      const parties = await partiesIn(transaction, found)
      if (parties.some((account) => account?.openid === request.staff.openid)) return refuse('own_account')
      return decide(transaction, request, { found, receiver: parties[0], rulesAt })
    },
  })
}

const caseOf = async (read: Reader, id: string): Promise<Case | undefined> => {
  const [kind, key] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  const document = await read.get(kind === 'referral' ? 'referrals' : 'shares', key)
  if (document === undefined) return undefined
  return kind === 'referral' ? { kind, document: asReferral(document) } : { kind: 'share', document: asShare(document) }
}

const partiesIn = async (read: Reader, found: Case): Promise<readonly [Account | undefined, Account | undefined]> => {
  const { receiverId, friendId } = partiesOf(found)
  return [await accountById(read, receiverId), await accountById(read, friendId)]
}

interface Open {
  readonly found: Case
  readonly receiver: Account | undefined
  readonly rulesAt: RulesAt
}

const decide = async (transaction: Transaction, request: Deciding, { found, receiver, rulesAt }: Open): Promise<Decided | Refusal> => {
  const { input, now, staff } = request
  const { state } = found.document
  if (state === (input.pay ? 'rewarded' : 'refused')) return decidedView(found)
  // What was taken back has had its entry: it is never paid a second time.
  const mayBePaid = input.pay && state === 'refused' && found.document.entryId === null
  if (state !== 'held' && !mayBePaid) return refuse('conflict', '这笔奖励已有结果，请刷新后查看')
  const { score, evidence } = found.document
  const verdict: Verdict = { outcome: input.pay ? 'pay' : 'refuse', score, evidence, by: { staffNo: staff._id, reason: input.reason } }
  const after = await written(transaction, found, { verdict, rulesAt, now })
  const line = journalLine(request, {
    key: `risk:${caseId(found)}:${after.document.state}`,
    action: 'risk.decide',
    title: TITLES[after.document.state] ?? '处理好友奖励',
    memberId: partiesOf(found).receiverId,
    memberName: receiver?.name ?? null,
    points: after.document.paid,
  })
  await transaction.insert('staff_log', [line])
  return decidedView(after)
}

const written = async (transaction: Transaction, found: Case, deciding: Parameters<typeof decideShare>[2]): Promise<Case> =>
  found.kind === 'referral'
    ? { kind: 'referral', document: await decideReferral(transaction, found.document, deciding) }
    : { kind: 'share', document: await decideShare(transaction, found.document, deciding) }

const TITLES: Readonly<Partial<Record<Case['document']['state'], string>>> = {
  rewarded: '核准发放好友奖励',
  refused: '不发放好友奖励',
  over_limit: '好友奖励名额已满，未发放',
  returned: '好友首次消费已退货，未发放',
}

const decidedView = (found: Case): Decided => {
  const { state, entryId } = found.document
  return { caseId: caseId(found), state, ...(entryId === null ? {} : { entryId }) }
}
