import type { ActionData } from '../../shared/contracts'
import type { RulesAt } from '../../shared/domain/tiers'
import { dayOf } from '../../shared/domain/time'
import { asParticipation, participationId } from '../_kit/activities/documents'
import type { Reader } from '../_kit/store'
import { ownActivity } from './activities/face'

type Rows = ActionData<'tasks.list'>['activities']

/** The activities that run today, and how far the member is in them. One storage call, none where nothing runs. */
export const activitiesOf = async (read: Reader, rulesAt: RulesAt, memberId: string, now: number): Promise<Rows> => {
  const today = dayOf(now)
  const running = rulesAt(now).daily.activities.filter(({ from, until }) => from <= today && today <= until)
  if (running.length === 0) return []
  const keys = running.map(({ id }) => participationId(id, memberId))
  const found = (await read.find('participations', { where: { _id: { in: keys } }, limit: keys.length })).map(asParticipation)
  return running.flatMap(({ id }) => {
    const mine = found.find(({ activityId }) => activityId === id)
    const own = ownActivity(rulesAt, now, id, mine, today)
    if (!own) return []
    const { activity, progress } = own
    const row = { activityId: id, name: activity.name, lead: activity.lead, of: activity.days }
    return [{ ...row, joined: mine !== undefined, done: progress.counted.length }]
  })
}
