import type { StaffData } from '../../../shared/contracts'
import type { NoticeDocument } from '../../../shared/contracts/documents/notice'
import { shanghaiIso } from '../../../shared/domain/time'
import { asNotice } from '../../_kit/notices'
import type { StaffAct } from '../request'

/** More than anybody scrolls through; older ones stay in the database. */
const MOST_LISTED = 100

type View = StaffData<'notice.list'>['items'][number]

/** Announcements of all stores, the newest first, with those that are over or withdrawn. */
export const listNotices: StaffAct<'notice.list'> = async ({ store, now }) => {
  const found = (await store.find('notices', { order: [['until', 'desc']], limit: MOST_LISTED })).map(asNotice)
  const newest = found.sort((a, b) => (a.from > b.from ? -1 : 1))
  return {
    items: newest.map((notice) => {
      const { _id, kind, title, body, from, until, pinned } = notice
      return { noticeId: _id, kind, title, body, from, until, pinned, state: stateOf(notice, shanghaiIso(now)) }
    }),
  }
}

const stateOf = ({ from, until, withdrawnBy }: NoticeDocument, at: string): View['state'] => {
  if (withdrawnBy !== null) return 'withdrawn'
  if (at < from) return 'coming'
  return at < until ? 'showing' : 'over'
}
