import type { ActionData } from '../../../shared/contracts'
import type { Activity, Program } from '../../../shared/domain/program'
import { yuan } from '../../../shared/domain/text'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { asParticipation, participationId } from '../../_kit/activities/documents'
import { rulesOf } from '../../_kit/programs'
import { NO_DEED, type NotedDeed, noteDeed } from '../../_kit/shares/deed'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { isEligible } from '../../_kit/activities/eligible'
import { asActivityGuard, openPlaces } from '../activities/places'
import { callerPlayer } from '../player'
import type { Act, MemberRequest } from '../request'

type Joined = ActionData<'activity.join'>

/** Joining as it is to be answered, and what it left for the member by whose card the caller came. */
interface Joining {
  readonly answer: Joined
  readonly noted: NotedDeed
}

/**
 * Joins an activity (K3). The purchase record is checked before; the place is counted in the transaction that takes it. It is a deed by
 * which the card that the member came by counts (K5).
 */
export const joinActivity: Act<'activity.join'> = async (request) => {
  const { store, now, input } = request
  const program = (await rulesOf(store, now))(now)
  const activity = program.daily.activities.find(({ id }) => id === input.activityId)
  if (!activity) return refuse('not_found', '没有找到这个活动')
  const joining = await transact<Joining>(store, { act: (transaction) => join(transaction, request, program, activity) })
  if (isRefusal(joining)) return joining
  await joining.noted.followUp()
  return joining.answer
}

const join = async (
  transaction: Transaction,
  { store, openid, now, input }: MemberRequest<'activity.join'>,
  program: Program,
  activity: Activity,
): Promise<Joining | Refusal> => {
  const account = await callerPlayer({ store: transaction, openid })
  if (isRefusal(account)) return account
  const id = participationId(activity.id, account._id)
  const before = await transaction.get('participations', id)
  if (before !== undefined) return { answer: { activityId: activity.id, joinedAt: asParticipation(before).joinedAt }, noted: NO_DEED }
  const refused =
    untimely(activity, now) ?? (await unproven(transaction, account._id, activity, now)) ?? (await takePlace(transaction, activity))
  if (refused) return refused
  const joinedAt = shanghaiIso(now)
  const participation = { _id: id, schema: 1, activityId: activity.id, memberId: account._id, joinedAt, photos: {}, entryId: null }
  await transaction.insert('participations', [asParticipation(participation)])
  const noted = await noteDeed(transaction, store, { friendId: account._id, via: input.via, deed: 'activity', program, now })
  for (const [collection, document] of noted.insert) await transaction.insert(collection, [document])
  // Unchanged: who leaves at the same moment writes it too, so that nothing is left of somebody who is gone.
  await transaction.replace('accounts', account)
  return { answer: { activityId: activity.id, joinedAt }, noted }
}

const unproven = async (read: Transaction, memberId: string, { eligibility }: Activity, now: number): Promise<Refusal | undefined> =>
  eligibility === null || (await isEligible(read, memberId, eligibility, now))
    ? undefined
    : refuse('not_eligible', `近 ${eligibility.withinDays} 天内消费满 ${yuan(eligibility.fen)} 元即可参加`)

const untimely = ({ from, until }: Activity, now: number): Refusal | undefined => {
  const today = dayOf(now)
  if (today > until) return refuse('over')
  return today < from ? refuse('not_eligible', `活动从 ${from} 开始`) : undefined
}

/** Counted in one document that everybody who joins writes: of two who want the last place one has to look again. */
const takePlace = async (transaction: Transaction, { id, places }: Activity): Promise<Refusal | undefined> => {
  if (places === null) return undefined
  const { guard, isNew } = await openPlaces(transaction, id)
  if (guard.joined >= places) return refuse('sold_out')
  const taken = asActivityGuard({ ...guard, joined: guard.joined + 1 })
  await (isNew ? transaction.insert('guards', [taken]) : transaction.replace('guards', taken))
  return undefined
}
