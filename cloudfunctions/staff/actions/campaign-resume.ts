import type { StaffData } from '../../../shared/contracts'
import type { CampaignDocument } from '../../../shared/contracts/documents/campaign'
import { grouped } from '../../../shared/domain/text'
import type { EarningRule } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { campaignOf, writeCampaign } from '../../_kit/campaigns/documents'
import { brandGuards, grantedBy } from '../../_kit/campaigns/figures'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { campaignNamed, wrongField } from '../campaigns'
import { asStaffLog, journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

type Resuming = StaffRequest<'campaign.resume'>
type Resumed = StaffData<'campaign.resume'>

/** Lets a campaign go on. Points are added once, however often the request comes: its line in the journal says that it has been here. */
export const resumeCampaign: StaffAct<'campaign.resume'> = (request) =>
  transact<Resumed>(request.store, { act: (transaction) => resume(transaction, request), earlier: () => resumedBefore(request) })

const resume = async (transaction: Transaction, request: Resuming): Promise<Resumed | Refusal> => {
  const { input, now } = request
  const { ruleId, morePoints = 0 } = input
  const rule = await campaignNamed(transaction, ruleId, now)
  if (isRefusal(rule)) return rule
  const before = await campaignOf(transaction, ruleId)
  const refused = await unresumable(transaction, rule, before, morePoints)
  if (refused) return refused
  const added = (before?.morePoints ?? 0) + morePoints
  await transaction.insert('staff_log', [line(request, rule)])
  await writeCampaign(transaction, ruleId, before, { pause: null, morePoints: added, resumedAt: shanghaiIso(now) })
  return { ruleId }
}

const unresumable = async (
  transaction: Transaction,
  { id, budget }: EarningRule,
  before: CampaignDocument | undefined,
  morePoints: number,
): Promise<Refusal | undefined> => {
  if (budget === null) return morePoints > 0 ? wrongField('morePoints', '这个活动没有预算，不能追加') : notPaused(before)
  const left = budget.points + (before?.morePoints ?? 0) + morePoints - grantedBy(await brandGuards(transaction), id)
  if (left <= 0) return wrongField('morePoints', '预算已用完，请填写追加的分数')
  return morePoints > 0 ? undefined : notPaused(before)
}

const notPaused = (before: CampaignDocument | undefined): Refusal | undefined =>
  before?.pause ? undefined : wrongField('ruleId', '这个活动没有暂停')

const keyOf = ({ input, requestId }: Resuming): string => `campaign:${input.ruleId}:resume:${requestId}`

const line = (request: Resuming, { name }: EarningRule) => {
  const { morePoints, reason } = request.input
  const more = morePoints === undefined ? '' : `，追加 ${grouped(morePoints)} 分`
  return journalLine(request, { key: keyOf(request), action: 'campaign.resume', title: `恢复活动：${name}${more}（${reason}）` })
}

/** A name of a request stands for one thing: what it said then is in the title of its line. */
const resumedBefore = async (request: Resuming): Promise<Resumed | Refusal | undefined> => {
  const found = await request.store.get('staff_log', keyOf(request))
  if (found === undefined) return undefined
  const rule = await campaignNamed(request.store, request.input.ruleId, request.now)
  const isSame =
    !isRefusal(rule) && asStaffLog(found).title === line(request, rule).title && asStaffLog(found).staffNo === request.staff._id
  return isSame ? { ruleId: request.input.ruleId } : refuse('conflict')
}
