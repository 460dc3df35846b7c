import type { ActivityDetail, ActivityFace } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export const keptActivities = (): readonly ActivityFace[] | undefined => recall('activities')

/** Asks for the activities and keeps them for the next opening. Throws CallError. */
export const fetchActivities = async (): Promise<readonly ActivityFace[]> => {
  const { items } = await ask('activity.list', {})
  remember('activities', items)
  return items
}

/** One activity as it stands for the caller; the addresses of its photos hold for some minutes, so it is not kept. Throws CallError. */
export const fetchActivity = (activityId: string): Promise<ActivityDetail> => ask('activity.get', { activityId })
