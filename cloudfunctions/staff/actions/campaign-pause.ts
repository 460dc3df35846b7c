import type { StaffData } from '../../../shared/contracts'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { campaignOf, writeCampaign } from '../../_kit/campaigns/documents'
import { transact } from '../../_kit/transact'
import { campaignNamed } from '../campaigns'
import { journalLine } from '../journal'
import type { StaffAct } from '../request'

/** Stops a campaign by hand. One that stands still already stays as it is. */
export const pauseCampaign: StaffAct<'campaign.pause'> = (request) => {
  const { input, now, staff, requestId } = request
  const { ruleId, reason } = input
  const key = `campaign:${ruleId}:pause:${requestId}`
  return transact<StaffData<'campaign.pause'>>(request.store, {
    act: async (transaction) => {
      const rule = await campaignNamed(transaction, ruleId, now)
      if (isRefusal(rule)) return rule
      const before = await campaignOf(transaction, ruleId)
      if (before?.pause) return { ruleId }
      await writeCampaign(transaction, ruleId, before, { pause: { by: 'staff', at: shanghaiIso(now), reason, staffNo: staff._id } })
      const title = `暂停活动：${rule.name}（${reason}）`
      await transaction.insert('staff_log', [journalLine(request, { key, action: 'campaign.pause', title })])
      return { ruleId }
    },
    // Somebody may have resumed it since: the request that paused it then is done all the same.
    earlier: async () => ((await request.store.get('staff_log', key)) === undefined ? undefined : { ruleId }),
  })
}
