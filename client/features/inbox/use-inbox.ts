import { useCallback, useEffect, useRef } from 'react'
import type { InboxPage } from '@shared/contracts'
import { after } from '@/lib/clock'
import { usePages } from '@/lib/use-pages'
import { fetchInbox, keptInbox, markRead } from './api'
import { type Message, unreadUpTo } from './view-model'

/** What has been in sight for so long counts as seen. */
const GLANCE_MS = 1_200

const SOURCE = {
  fetch: fetchInbox,
  kept: keptInbox,
  idOf: ({ messageId }: Message) => messageId,
}

/** The inbox, page by page. Dots stay while the page is looked at, so that the member sees what is new, and are gone the next time. */
export const useInbox = () => {
  const pages = usePages<Message, InboxPage>(SOURCE)
  const upTo = pages.status === 'ready' ? unreadUpTo(pages.items) : undefined
  const marked = useRef<string>()

  const mark = useCallback(() => {
    if (!upTo || marked.current === upTo) return
    marked.current = upTo
    void markRead(upTo)
  }, [upTo])

  useEffect(() => (upTo ? after(GLANCE_MS, mark) : undefined), [upTo, mark])

  /** `mark`: for what is seen before the time is up, such as a message that is tapped. */
  return { ...pages, mark }
}
