import type { ActionData } from '../../shared/contracts'
import { participationSchema } from '../../shared/contracts/documents/activity'
import type { Program } from '../../shared/domain/program'
import type { Day } from '../../shared/domain/time'
import { checked } from '../_kit/ledger/documents'
import type { Reader } from '../_kit/store'

type Rows = ActionData<'tasks.list'>['activities']

/** The activities that run today, and how far the member is in them. One storage call, none where nothing runs. */
export const activitiesOf = async (read: Reader, { daily }: Program, memberId: string, today: Day): Promise<Rows> => {
  const running = daily.activities.filter(({ from, until }) => from <= today && today <= until)
  if (running.length === 0) return []
  const keys = running.map(({ id }) => `${id}:${memberId}`)
  const found = await read.find('participations', { where: { _id: { in: keys } }, limit: keys.length })
  const own = new Map(found.map((one) => checked(participationSchema, one)).map((one) => [one.activityId, one]))
  return running.map(({ id, name, lead, days }) => {
    const mine = own.get(id)
    return { activityId: id, name, lead, joined: mine !== undefined, done: Math.min(mine?.passed.length ?? 0, days), of: days }
  })
}
