import { useAsk } from '@/lib/use-ask'
import { fetchCampaigns, keptCampaigns } from './api'

/** What is announced: at once as it was last seen, then as it is. */
export const useCampaigns = () => useAsk(fetchCampaigns, keptCampaigns)
