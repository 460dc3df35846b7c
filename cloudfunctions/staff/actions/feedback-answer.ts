import type { StaffData } from '../../../shared/contracts'
import type { FeedbackDocument } from '../../../shared/contracts/documents/feedback'
import type { MessageDocument } from '../../../shared/contracts/documents/message'
import { shanghaiIso } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import { type Member, memberById } from '../../_kit/accounts'
import { asFeedback } from '../../_kit/feedback'
import { messageOf, wants } from '../../_kit/inbox/message'
import { memberOf } from '../../_kit/people'
import type { Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

type Answering = StaffRequest<'feedback.answer'>

/**
 * Answers a member, once: the answer and the line in the inbox are there together or not at all. The same answer again changes
 * nothing, except that it may close the matter.
 */
export const answerFeedback: StaffAct<'feedback.answer'> = (request) =>
  transact(request.store, {
    act: async (transaction) => {
      const found = await transaction.get('feedback', request.input.feedbackId)
      if (found === undefined) return refuse('not_found', '没有找到这条反馈')
      const feedback = asFeedback(found)
      return feedback.reply === null ? answer(transaction, request, feedback) : answeredBefore(transaction, request, feedback)
    },
  })

type Outcome = StaffData<'feedback.answer'> | Refusal

const answer = async (transaction: Transaction, request: Answering, feedback: FeedbackDocument): Promise<Outcome> => {
  const { input, now, staff } = request
  const member = await memberById(transaction, feedback.memberId)
  // Nobody is left to hear of it: the matter ends with the answer.
  const state = input.close || !member ? 'closed' : 'answered'
  const answered = { ...feedback, state, reply: input.reply, repliedAt: shanghaiIso(now), repliedBy: staff._id }
  await transaction.replace('feedback', asFeedback(answered))
  await transaction.insert('staff_log', [lineOf(request, feedback, member, '答复会员反馈')])
  const message = member && (await messageTo(transaction, request, member))
  if (message) await transaction.insert('messages', [message])
  return { state }
}

/** What a colleague has written stands: the member has read it. */
const answeredBefore = async (transaction: Transaction, request: Answering, feedback: FeedbackDocument): Promise<Outcome> => {
  const { input } = request
  if (feedback.reply !== input.reply) return refuse('conflict', '这条反馈已有答复，请刷新后查看')
  if (!input.close || feedback.state === 'closed') return { state: feedback.state }
  await transaction.replace('feedback', asFeedback({ ...feedback, state: 'closed' }))
  const member = await memberById(transaction, feedback.memberId)
  await transaction.insert('staff_log', [lineOf(request, feedback, member, '关闭会员反馈', ':close')])
  return { state: 'closed' }
}

const lineOf = (request: Answering, feedback: FeedbackDocument, member: Member | undefined, title: string, suffix = '') =>
  journalLine(request, {
    key: `feedback:${feedback._id}${suffix}`,
    action: 'feedback.answer',
    title,
    memberId: feedback.memberId,
    memberName: member?.name ?? null,
  })

/** The answer in the inbox, for whoever wants to be written to about service; everybody finds it beside the feedback. */
const messageTo = async (transaction: Transaction, { input, now }: Answering, member: Member): Promise<MessageDocument | undefined> =>
  wants(await memberOf(transaction, member._id), 'service')
    ? messageOf({
        key: `feedback:${input.feedbackId}`,
        memberId: member._id,
        kind: 'service',
        title: '您的反馈有了答复',
        body: input.reply,
        link: 'feedback',
        now,
      })
    : undefined
