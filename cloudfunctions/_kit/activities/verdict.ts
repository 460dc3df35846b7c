import type { Account } from '../../../shared/contracts/documents/account'
import type { ParticipationDocument, PhotoDocument, PhotoState } from '../../../shared/contracts/documents/activity'
import { progressOf } from '../../../shared/domain/activities'
import type { Activity } from '../../../shared/domain/program'
import { dayOf, instantOf } from '../../../shared/domain/time'
import type { RulesAt } from '../../../shared/domain/tiers'
import { refuse, type Refusal } from '../../../shared/errors'
import { type Member, memberById } from '../accounts'
import { filedDaily, openDaily } from '../daily/documents'
import { pay } from '../daily/pay'
import { promise } from '../inbox/promise'
import { asAccount, CorruptDocument } from '../ledger/documents'
import { type Filed, written } from '../ledger/post'
import { settled } from '../ledger/settle'
import type { Reader, Store, Transaction } from '../store'
import { transact } from '../transact'
import { asParticipation, asPhoto, NOTHING_DUE, participationId, standingsOf, standsFor, withPhoto } from './documents'
import { isEligible } from './eligible'
import { promised } from './terms'

/** What is said of a photo, and by whom. */
export interface Verdict {
  readonly photoId: string
  /** What becomes of it; undefined where nothing is to be decided of a photo in that state: said before, or too late. */
  readonly next: (photo: PhotoDocument) => (Pick<PhotoDocument, 'state'> & Partial<PhotoDocument>) | undefined
  readonly rulesAt: RulesAt
  readonly now: number
  /** What may speak against who decides, and what is written beside the decision. */
  readonly beside?: (member: Member, photo: PhotoDocument) => Filed | Refusal
}

/**
 * One way for everybody who decides of a photo: WeChat's answer, staff, and both at once. The photo, its day in the activity and, with
 * the last day, the reward land in one transaction, so the reward is given once, whoever comes last. A photo that was decided before
 * answers the state that it has.
 */
export const judge = (store: Store, verdict: Verdict): Promise<PhotoDocument | Refusal> =>
  transact<PhotoDocument>(store, {
    act: async (transaction) => {
      const found = await transaction.get('photos', verdict.photoId)
      if (found === undefined) return refuse('not_found', '没有找到这张照片')
      const photo = asPhoto(found)
      const change = verdict.next(photo)
      if (!change) return photo
      const member = await memberById(transaction, photo.memberId)
      // Who has left is forgotten, and so is the photo before long.
      if (!member) return refuse('not_found', '没有找到这张照片')
      const beside = verdict.beside?.(member, photo) ?? []
      if (!Array.isArray(beside)) return beside as Refusal
      const judged = asPhoto({ ...photo, dueAt: NOTHING_DUE, ...change })
      await transaction.replace('photos', judged)
      await settle(transaction, verdict, member, judged)
      for (const [collection, document] of beside as Filed) await transaction.insert(collection, [document])
      return judged
    },
  })

/** What the photo's new state means for the activity and the books. */
const settle = async (transaction: Transaction, verdict: Verdict, member: Member, photo: PhotoDocument): Promise<void> => {
  const before = await participationOf(transaction, photo)
  if (!standsFor(before, photo)) return
  const participation = withPhoto(before, photo)
  const activity = promised(verdict.rulesAt, verdict.now, participation)
  const isComplete =
    activity !== undefined &&
    participation.entryId === null &&
    progressOf(activity, standingsOf(participation), dayOf(verdict.now)).isComplete
  const isWon = isComplete && (await isStillEligible(transaction, activity, participation))
  const entryId = isWon ? await reward(transaction, verdict, member, activity) : participation.entryId
  await transaction.replace('participations', asParticipation({ ...participation, entryId }))
  if (isRefused(photo.state)) await transaction.replace('accounts', asAccount(told(member, photo, verdict.now)))
  else if (isComplete && !isWon) await transaction.replace('accounts', asAccount(toldReturned(member, photo, activity, verdict.now)))
}

/**
 * Whoever has returned what was bought for joining gets nothing for the days: otherwise one purchase would open the reward to anybody, for
 * nothing. What was bought since joining counts as well.
 */
const isStillEligible = async (read: Reader, { eligibility }: Activity, { memberId, joinedAt }: ParticipationDocument): Promise<boolean> =>
  eligibility === null || isEligible(read, memberId, eligibility, instantOf(joinedAt))

/** The way back: the next photo that passes after another purchase brings the reward. */
const toldReturned = (account: Account, { _id }: PhotoDocument, { name, until }: Activity, now: number): Account =>
  promise(
    account,
    {
      key: `photo:${_id}:returned`,
      kind: 'activity',
      title: '活动奖励暂未发放',
      body: `您参加“${name}”时的消费已经退货。${until} 前再次消费达到参加条件，并再交一张通过审核的照片，奖励就会发放。`,
      link: null,
    },
    now,
  )

const participationOf = async (read: Reader, { activityId, memberId }: PhotoDocument): Promise<ParticipationDocument> => {
  const id = participationId(activityId, memberId)
  const found = await read.get('participations', id)
  if (found === undefined) throw new CorruptDocument(id, 'a photo without its participation')
  return asParticipation(found)
}

const isRefused = (state: PhotoState): boolean => state === 'refused' || state === 'upheld'

/** A day without a photo begins the count anew: who is refused has to hear of it while the day lasts. */
const told = (account: Account, { _id, state, day, reason }: PhotoDocument, now: number): Account => {
  const hint = state === 'refused' ? '当天可以重新上传，也可以在活动页申诉' : '申诉没有通过'
  return promise(
    account,
    {
      key: `photo:${_id}:${state}`,
      kind: 'activity',
      title: '活动照片未通过审核',
      body: `您 ${day} 的照片没有通过审核${reason === null ? '' : `：${reason}`}。${hint}。`,
      link: null,
      push: { kind: 'review', subject: `${day} 的活动照片`, note: state === 'refused' ? '当天可以重新上传' : '申诉没有通过' },
    },
    now,
  )
}

/** The reward, in the transaction that lets the last photo pass. Answers its entry. */
const reward = async (transaction: Transaction, { rulesAt, now }: Verdict, member: Member, activity: Activity): Promise<string> => {
  const opened = await openDaily(transaction, member._id)
  const before = settled(member, now, rulesAt)
  const paid = pay(before, opened.daily, {
    key: `activity:${activity.id}:${member._id}`,
    kind: 'activity',
    title: activity.name,
    lead: `您完成了“${activity.name}”`,
    points: activity.points,
    holdDays: activity.holdDays,
    steps: [`${activity.consecutive ? '连续' : '累计'} ${activity.days} 天照片通过审核，奖励 ${activity.points} 分`],
    day: dayOf(now),
    program: rulesAt(now),
    now,
    actor: { kind: 'member', id: member._id },
    cause: { activityId: activity.id },
    isFree: activity.eligibility === null,
  })
  const { entries, account } = written({ account: paid.state.account, drafts: paid.state.drafts, tell: paid.tell }, now)
  await transaction.insert('entries', entries)
  await transaction.replace('accounts', account)
  const filed = filedDaily(paid.daily, opened)
  for (const [collection, document] of filed.insert) await transaction.insert(collection, [document])
  for (const [collection, document] of [...filed.replace, ...paid.replace]) await transaction.replace(collection, document)
  return `activity:${activity.id}:${member._id}`
}
