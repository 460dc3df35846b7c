import type { CampaignView } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import type { Tone } from '@/components/tone'
import { spanWords } from '@/features/campaigns/words'
import { whenWords } from '@/lib/format'
import type { Strings } from '@/strings'

type Words = Strings['operator']['campaigns']

export interface CampaignRow {
  readonly state: string
  readonly tone: Tone | 'plain'
  readonly span: string
  /** What was given of what may be given; absent where nothing is counted. */
  readonly budget?: { readonly words: readonly string[]; readonly granted: number; readonly total: number; readonly tight: boolean }
  /** Why it does not run. */
  readonly pause?: readonly string[]
  readonly act?: 'pause' | 'resume'
}

const TONES: Record<CampaignView['state'], Tone | 'plain'> = { coming: 'sky', running: 'leaf', paused: 'clay', over: 'plain' }

const ACTS: Record<CampaignView['state'], CampaignRow['act']> = { coming: 'pause', running: 'pause', paused: 'resume', over: undefined }

/** From so many percent on, a budget is drawn as nearly used up. */
const TIGHT_PERCENT = 80

const budgetOf = ({ granted = 0, budget }: CampaignView, words: Words): Pick<CampaignRow, 'budget'> => {
  if (!budget) return {}
  const total = budget.points + budget.added
  const lines = [
    words.granted(grouped(granted)),
    words.of(grouped(total), budget.percent),
    ...(budget.added > 0 ? [words.added(grouped(budget.added))] : []),
    words.left(grouped(budget.left)),
  ]
  return { budget: { words: lines, granted, total, tight: budget.percent >= TIGHT_PERCENT } }
}

const pauseOf = ({ pause }: CampaignView, words: Words): Pick<CampaignRow, 'pause'> => {
  if (!pause) return {}
  const who = pause.by === 'staff' ? words.pausedBy.staff(pause.staffNo ?? '') : words.pausedBy[pause.by]
  return { pause: [who, ...(pause.reason ? [pause.reason] : []), words.since(whenWords(pause.at))] }
}

/** One campaign as operators see it. */
export const campaignRow = (campaign: CampaignView, words: Words): CampaignRow => ({
  state: words.states[campaign.state],
  tone: TONES[campaign.state],
  span: campaign.period ? spanWords(campaign.period) : words.always,
  ...budgetOf(campaign, words),
  ...pauseOf(campaign, words),
  act: ACTS[campaign.state],
})
