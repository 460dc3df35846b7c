import type { ActivityFace } from '../../../shared/contracts/member/activity'
import type { ParticipationDocument } from '../../../shared/contracts/documents/activity'
import { type Progress, progressOf } from '../../../shared/domain/activities'
import type { Activity } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import type { Day } from '../../../shared/domain/time'
import { standingsOf } from '../../_kit/activities/documents'
import { offered, promised } from '../../_kit/activities/terms'

/** An activity as one member has it. */
export interface OwnActivity {
  readonly activity: Activity
  readonly participation: ParticipationDocument | undefined
  readonly progress: Progress
}

/** By the terms that the member joined under, or as it is offered now; undefined for one that there is not. */
export const ownActivity = (
  rulesAt: RulesAt,
  now: number,
  activityId: string,
  participation: ParticipationDocument | undefined,
  today: Day,
): OwnActivity | undefined => {
  const activity = participation ? promised(rulesAt, now, participation) : offered(rulesAt, now, activityId)
  return activity && { activity, participation, progress: progressOf(activity, participation ? standingsOf(participation) : {}, today) }
}

/** What the list shows of it. */
export const faceOf = ({ activity, participation, progress }: OwnActivity): ActivityFace => ({
  activityId: activity.id,
  name: activity.name,
  lead: activity.lead,
  from: activity.from,
  until: activity.until,
  points: activity.points,
  days: activity.days,
  consecutive: activity.consecutive,
  joined: participation !== undefined,
  done: progress.counted.length,
  finished: (participation?.entryId ?? null) !== null,
})
