import type { StaffData } from '../../../shared/contracts'
import type { NoticeDocument } from '../../../shared/contracts/documents/notice'
import { LIMITS } from '../../../shared/domain/limits'
import { instantOf, shanghaiIso } from '../../../shared/domain/time'
import { refuse, type Refusal } from '../../../shared/errors'
import { asNotice } from '../../_kit/notices'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import type { StaffAct, StaffRequest } from '../request'

type Publishing = StaffRequest<'notice.publish'>
type Published = StaffData<'notice.publish'>

/** Announces something to all members. Named after its request: sent again it is the same announcement, also when it is over by then. */
export const publishNotice: StaffAct<'notice.publish'> = (request) => {
  const notice = noticeOf(request)
  return transact<Published>(request.store, {
    act: async (transaction) => {
      const refused = untimely(notice, request.now)
      if (refused) return refused
      await transaction.insert('notices', [notice])
      await transaction.insert('staff_log', [
        journalLine(request, { key: `notice:${notice._id}`, action: 'notice.publish', title: `发布公告：${notice.title}` }),
      ])
      return { noticeId: notice._id }
    },
    earlier: () => publishedBefore(request, notice),
  })
}

const noticeOf = ({ input, now, requestId, staff }: Publishing): NoticeDocument =>
  asNotice({
    _id: `N.${requestId}`,
    schema: 1,
    kind: input.kind,
    title: input.title,
    body: input.body,
    from: shanghaiIso(input.from === undefined ? now : instantOf(input.from)),
    until: shanghaiIso(instantOf(input.until)),
    pinned: input.pinned,
    publishedBy: staff._id,
    withdrawnBy: null,
  })

const LONGEST_MS = LIMITS.noticeDays * 86_400_000

/** Instants in Shanghai ISO sort as text in order of time. */
const untimely = ({ from, until }: NoticeDocument, now: number): Refusal | undefined => {
  if (until <= shanghaiIso(now)) return wrong('until', '结束时间须晚于现在')
  if (until <= from) return wrong('until', '结束时间须晚于开始时间')
  if (from > shanghaiIso(now + LONGEST_MS)) return wrong('from', `最早提前 ${LIMITS.noticeDays} 天发布`)
  return until > shanghaiIso(instantOf(from) + LONGEST_MS) ? wrong('until', `公告最长展示 ${LIMITS.noticeDays} 天`) : undefined
}

const wrong = (path: 'from' | 'until', message: string): Refusal => refuse('invalid', message, { fields: [{ path, message }] })

/** Without a start of its own an announcement starts when it first arrived, which is no part of what is asked. */
const publishedBefore = async ({ store, input }: Publishing, notice: NoticeDocument): Promise<Published | Refusal | undefined> => {
  const found = await store.get('notices', notice._id)
  if (found === undefined) return undefined
  const before = asNotice(found)
  const asked = ['kind', 'title', 'body', 'until', 'pinned', 'publishedBy', ...(input.from === undefined ? [] : ['from'])] as const
  return asked.every((field) => before[field as keyof NoticeDocument] === notice[field as keyof NoticeDocument])
    ? { noticeId: notice._id }
    : refuse('conflict')
}
