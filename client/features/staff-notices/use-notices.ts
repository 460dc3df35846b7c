import { useState } from 'react'
import type { NoticeView } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { staff } from '@/lib/call'
import { now } from '@/lib/clock'
import { say } from '@/lib/say'
import { useAsk } from '@/lib/use-ask'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'
import { announcementOf, type Draft, EMPTY, faultsOf } from './draft'

/** Announcements: the list, the one that is being written, the one that is about to be taken back. */
export const useNotices = () => {
  const list = useAsk(() => staff.ask('notice.list', {}))
  const [draft, setDraft] = useState(EMPTY)
  const [writing, setWriting] = useState(false)
  const [checked, setChecked] = useState(false)
  const [asking, setAsking] = useState(false)
  const [leaving, setLeaving] = useState<NoticeView>()

  const publish = useCounterWrite('notice.publish', () => {
    say(wordsFrom(staffTable).notices.published)
    setDraft(EMPTY)
    setWriting(false)
    setChecked(false)
    setAsking(false)
    void list.load()
  })
  const withdraw = useCounterWrite('notice.withdraw', () => {
    say(wordsFrom(staffTable).notices.withdrawn)
    setLeaving(undefined)
    void list.load()
  })

  const faults = faultsOf(draft)

  return {
    list,
    draft,
    change: (part: Partial<Draft>) => setDraft((so) => ({ ...so, ...part })),
    writing,
    write: () => {
      publish.reset()
      setWriting(true)
    },
    leave: () => setWriting(false),
    /** Faults are shown once the person meant to be finished. */
    faults: checked ? faults : new Set<never>(),
    asking,
    ask: () => {
      setChecked(true)
      publish.reset()
      setAsking(faults.size === 0)
    },
    dismiss: () => setAsking(false),
    publish,
    send: async () => {
      // The draft names what is announced: sent again by someone who is unsure, it is the same announcement.
      const announcement = announcementOf(draft, now())
      await publish.send(announcement, ['notice.publish', announcement.title, announcement.until].join(':'))
      setAsking(false)
    },
    leaving,
    askWithdraw: (notice: NoticeView) => {
      withdraw.reset()
      setLeaving(notice)
    },
    keep: () => setLeaving(undefined),
    withdraw,
    sendWithdraw: () => {
      if (leaving) void withdraw.send({ noticeId: leaving.noticeId }, ['notice.withdraw', leaving.noticeId].join(':'))
    },
  }
}

export type Notices = ReturnType<typeof useNotices>
