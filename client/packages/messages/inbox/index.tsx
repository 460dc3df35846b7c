import { useMemo } from 'react'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Asked } from '@/components/asked'
import { ListTail } from '@/components/list-tail'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { Messages } from '@/features/inbox/components/messages'
import { Notices } from '@/features/inbox/components/notices'
import { useInbox } from '@/features/inbox/use-inbox'
import { isReminder, type Message, type MessageView, messagesByDay, noticeViews } from '@/features/inbox/view-model'
import { ListSkeleton } from '@/features/points/components/list-skeleton'
import { noteOpened } from '@/features/reminders/api'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'

/** What the shop has told the member: announcements of now, then messages, the newest first. */
export default function InboxPage() {
  const words = useWords(inboxTable)
  const inbox = useInbox()

  useShownAgain(() => void inbox.load())
  usePullDownRefresh(() => void inbox.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void inbox.loadMore())

  const open = ({ id, link }: MessageView) => {
    inbox.mark()
    if (!link) return
    if (isReminder(link)) void noteOpened(id)
    go(link)
  }
  return (
    <Screen title={words.title} back>
      <Asked asked={inbox} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ notices }) => (
          <>
            {notices.length > 0 && <Notices notices={noticeViews(notices, now(), words)} />}
            {inbox.items.length === 0 ? (
              <StateView art="inbox" title={words.empty} note={words.emptyNote} />
            ) : (
              <List items={inbox.items} onOpen={open} />
            )}
            {inbox.items.length > 0 && (
              <ListTail more={inbox.more} hasMore={Boolean(inbox.nextCursor)} words={words} onMore={() => void inbox.loadMore()}>
                {words.end}
              </ListTail>
            )}
          </>
        )}
      </Asked>
    </Screen>
  )
}

const List = ({ items, onOpen }: { items: readonly Message[]; onOpen: (message: MessageView) => void }) => {
  const words = useWords(inboxTable)
  const days = useMemo(() => messagesByDay(items, now(), words), [items, words])
  return <Messages days={days} onOpen={onOpen} />
}
