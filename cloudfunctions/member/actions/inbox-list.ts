import type { InboxPage } from '../../../shared/contracts'
import type { NoticeDocument } from '../../../shared/contracts/documents/notice'
import { isRefusal } from '../../../shared/errors'
import { asMessage } from '../../_kit/inbox/message'
import { waitingFor } from '../../_kit/inbox/promise'
import { currentNotices } from '../../_kit/notices'
import { pageOf } from '../../_kit/pages'
import { memberOf } from '../../_kit/people'
import { type Act, callerAccount } from '../request'

const DEFAULT_PAGE = 20

/** One page of the inbox, newest first; the announcements of now come with the first page. */
export const listInbox: Act<'inbox.list'> = async (request) => {
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const { store, now, input } = request
  const person = await memberOf(store, account._id)
  const where = { memberId: account._id }
  const { cursor, limit = DEFAULT_PAGE } = input
  const waiting = waitingFor(account, person)
  const list = { collection: 'messages', where, order: 'desc', limit, cursor, parse: asMessage, waiting } as const
  const { items, nextCursor } = await pageOf(store, list)
  const notices = cursor === undefined ? await currentNotices(store, now) : []
  return {
    items: items.map(({ _id, kind, title, body, link, at }) => ({
      messageId: _id,
      kind,
      title,
      body,
      ...(link === null ? {} : { link }),
      at,
      unread: at > person.inboxReadAt,
    })),
    notices: notices.filter(({ kind }) => kind === 'service' || person.messages.activity).map(noticeView),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

const noticeView = ({ _id, kind, title, body, from, until }: NoticeDocument): InboxPage['notices'][number] => ({
  noticeId: _id,
  kind,
  title,
  body,
  from,
  until,
})
