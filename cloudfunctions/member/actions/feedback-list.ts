import { isRefusal } from '../../../shared/errors'
import { asFeedback } from '../../_kit/feedback'
import { pageOf } from '../../_kit/pages'
import { type Act, callerAccount } from '../request'

const PAGE = 20

/** What the caller has told us, newest first, and what became of it. */
export const listFeedback: Act<'feedback.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { items, nextCursor } = await pageOf(request.store, {
    collection: 'feedback',
    where: { memberId: account._id },
    order: 'desc',
    limit: PAGE,
    cursor: request.input.cursor,
    parse: asFeedback,
  })
  return {
    items: items.map(({ _id, kind, text, entryId, at, state, reply, repliedAt }) => ({
      feedbackId: _id,
      kind,
      text,
      ...(entryId === null ? {} : { entryId }),
      at,
      state,
      ...(reply === null ? {} : { reply }),
      ...(repliedAt === null ? {} : { repliedAt }),
    })),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}
