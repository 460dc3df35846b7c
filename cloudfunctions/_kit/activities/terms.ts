import type { ParticipationDocument } from '../../../shared/contracts/documents/activity'
import type { Activity } from '../../../shared/domain/program'
import type { RulesAt } from '../../../shared/domain/tiers'
import { instantOf } from '../../../shared/domain/time'

/** An activity as it is offered now. */
export const offered = (rulesAt: RulesAt, now: number, activityId: string): Activity | undefined =>
  rulesAt(now).daily.activities.find(({ id }) => id === activityId)

/** What a member was promised when joining: a later version of the programme changes it for nobody who is in it. */
export const promised = (rulesAt: RulesAt, now: number, { activityId, joinedAt }: ParticipationDocument): Activity | undefined =>
  offered(rulesAt, instantOf(joinedAt), activityId) ?? offered(rulesAt, now, activityId)
