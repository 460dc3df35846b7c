import { dayOf } from '../../../shared/domain/time'
import { accountByOpenid } from '../../_kit/accounts'
import { asParticipation } from '../../_kit/activities/documents'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { faceOf, ownActivity } from '../activities/face'
import type { Act } from '../request'

/** Activities that one member can ever have joined and is shown. */
const MOST = 100

/** What there is to take part in, and what the caller takes part in, ended activities included; members or not (K3). */
export const listActivities: Act<'activity.list'> = async ({ store, openid, now }) => {
  const rulesAt = await rulesOf(store, now)
  const account = await accountByOpenid(store, openid)
  const joined = account ? await participationsOf(store, account._id) : []
  const today = dayOf(now)
  const ids = rulesAt(now)
    .daily.activities.filter(({ until }) => until >= today)
    .map(({ id }) => id)
  const all = [...new Set([...ids, ...joined.map(({ activityId }) => activityId)])]
  const items = all.flatMap((id) => {
    const own = ownActivity(
      rulesAt,
      now,
      id,
      joined.find(({ activityId }) => activityId === id),
      today,
    )
    return own ? [faceOf(own)] : []
  })
  return { items }
}

const participationsOf = async (read: Reader, memberId: string) =>
  (await read.find('participations', { where: { memberId }, limit: MOST })).map(asParticipation)
