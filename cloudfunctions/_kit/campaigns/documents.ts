import { type CampaignDocument, campaignSchema } from '../../../shared/contracts/documents/campaign'
import { shanghaiIso } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Reader, Transaction } from '../store'

/** Checked on reading and on writing alike. */
export const asCampaign = (document: unknown): CampaignDocument => checked(campaignSchema, document)

/** What is on record of a campaign; undefined while nothing is. */
export const campaignOf = async (read: Reader, ruleId: string): Promise<CampaignDocument | undefined> => {
  const found = await read.get('campaigns', ruleId)
  return found === undefined ? undefined : asCampaign(found)
}

const untouched = (ruleId: string): CampaignDocument => ({
  _id: ruleId,
  schema: 1,
  pause: null,
  morePoints: 0,
  resumedAt: null,
  warnedOf: null,
  spentOf: null,
  revision: 1,
})

export type CampaignChange = Partial<Omit<CampaignDocument, '_id' | 'schema' | 'revision'>>

/** The document as it stands after a change. */
export const changedCampaign = (ruleId: string, before: CampaignDocument | undefined, change: CampaignChange): CampaignDocument =>
  asCampaign({ ...(before ? { ...before, revision: before.revision + 1 } : untouched(ruleId)), ...change })

/** Writes a change of what has been read in this transaction. */
export const writeCampaign = (transaction: Transaction, ruleId: string, before: CampaignDocument | undefined, change: CampaignChange) => {
  const after = changedCampaign(ruleId, before, change)
  return before ? transaction.replace('campaigns', after) : transaction.insert('campaigns', [after])
}

/** Stopped by the system itself. */
export const pausedBy = (by: 'budget' | 'cost', now: number): CampaignChange => ({
  pause: { by, at: shanghaiIso(now), reason: null, staffNo: null },
})
