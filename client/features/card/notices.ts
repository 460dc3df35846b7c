import { recall, remember } from '@/lib/storage'

/** More than are ever pinned within the life of one phone, and few enough to be read at each opening. */
const REMEMBERED = 20

export const isDismissed = (noticeId: string): boolean => (recall('noticesDismissed') ?? []).includes(noticeId)

/** Remembers that an announcement was put away; another one is shown again. */
export const dismissNotice = (noticeId: string): void => {
  const earlier = (recall('noticesDismissed') ?? []).filter((id) => id !== noticeId)
  remember('noticesDismissed', [...earlier, noticeId].slice(-REMEMBERED))
}
