import type { CampaignsAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export const keptCampaigns = (): CampaignsAnswer | undefined => recall('campaigns')

/** Asks for what is announced and keeps it for the next opening, with or without a network. Throws CallError. */
export const fetchCampaigns = async (): Promise<CampaignsAnswer> => {
  const campaigns = await ask('campaign.list', {})
  remember('campaigns', campaigns)
  return campaigns
}
