import type { ActionData } from '../../../shared/contracts'
import type { FeedbackDocument } from '../../../shared/contracts/documents/feedback'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { LIMITS } from '../../../shared/domain/limits'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { requestHash } from '../../_kit/digest'
import { asFeedback } from '../../_kit/feedback'
import { asMember, memberOf } from '../../_kit/people'
import type { Reader } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { refusalOfText } from '../../_kit/wechat/text-check'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Request = MemberRequest<'feedback.send'>
type Sent = ActionData<'feedback.send'>

/**
 * Tells the shop something. Stored under a name made from the request, so that a request that comes again stores nothing again, and
 * with other words is a conflict. Counted on the member, so that the limit of a day holds for those sent at once and nothing is stored
 * for somebody who leaves meanwhile.
 */
export const sendFeedback: Act<'feedback.send'> = async (request) => {
  const { store, openid, input } = request
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  const id = idOf(request)
  const before = await sentBefore(store, id, caller, input)
  if (before) return before
  const refusal = await unacceptable(request, caller)
  if (refusal) return refusal
  return transact<Sent>(store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid })
      if (isRefusal(account)) return account
      const person = counted(await memberOf(transaction, account._id), request.now)
      if (isRefusal(person)) return person
      const feedback = feedbackOf(id, request, account)
      await transaction.insert('feedback', [feedback])
      await transaction.replace('members', person)
      return viewOf(feedback)
    },
    earlier: () => sentBefore(store, id, caller, input),
  })
}

/** Of an entry there is one review, whoever sends how often; everything else is named by its request. */
const idOf = ({ openid, requestId, input }: Request): string =>
  input.kind === 'review' && input.entryId !== undefined ? `review:${input.entryId}` : requestHash('feedback', openid, requestId)

const sentBefore = async (read: Reader, id: string, { _id }: Member, input: Request['input']): Promise<Sent | Refusal | undefined> => {
  const found = await read.get('feedback', id)
  if (found === undefined) return undefined
  const before = asFeedback(found)
  // The review of somebody else's entry says nothing to anybody else, not even that there is one.
  if (before.memberId !== _id) return refuse('not_found', '没有找到这条积分记录')
  const isSame = before.kind === input.kind && before.text === input.text && before.entryId === (input.entryId ?? null)
  return isSame ? viewOf(before) : refuse('conflict')
}

/** An entry of somebody else is as unknown as one that does not exist. */
const unacceptable = async ({ store, openid, now, input }: Request, account: Member): Promise<Refusal | undefined> => {
  if (input.entryId !== undefined) {
    const entry = await store.get('entries', input.entryId)
    if ((entry as { memberId?: unknown } | undefined)?.memberId !== account._id) return refuse('not_found', '没有找到这条积分记录')
  }
  if (input.kind === 'review' && !isSale(input.entryId)) return refuse('not_eligible', '只能评价自己的消费')
  return refusalOfText({ openid, text: input.text, scene: 'comment', now })
}

/** Only purchases and claimed receipts can be reviewed; the key of an entry says what it is. */
const isSale = (entryId = ''): boolean => /^(purchase|claim):/.test(entryId)

/** The member with one more feedback today, or why there may be no more. */
const counted = (person: MemberDocument, now: number): MemberDocument | Refusal => {
  const today = dayOf(now)
  const sent = person.feedbackSent.day === today ? person.feedbackSent.count : 0
  if (sent >= LIMITS.feedbackPerDay) return refuse('too_many', `每天最多反馈 ${LIMITS.feedbackPerDay} 次，请明天再来`)
  return asMember({ ...person, feedbackSent: { day: today, count: sent + 1 } })
}

const feedbackOf = (id: string, { input, now }: Request, account: Member): FeedbackDocument =>
  asFeedback({
    _id: id,
    schema: 1,
    memberId: account._id,
    kind: input.kind,
    text: input.text,
    entryId: input.entryId ?? null,
    at: shanghaiIso(now),
    state: 'received',
    reply: null,
    repliedAt: null,
    repliedBy: null,
  })

const viewOf = ({ _id, at }: FeedbackDocument): Sent => ({ feedbackId: _id, at })
