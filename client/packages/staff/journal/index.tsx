import { useState } from 'react'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { DeedSheet } from '@/features/staff-journal/components/deed-sheet'
import { Deeds } from '@/features/staff-journal/components/deeds'
import { type Deed, type DeedRow, daysOf } from '@/features/staff-journal/days'
import { staff as caller } from '@/lib/call'
import { now } from '@/lib/clock'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 我的记录: what the person at the desk did; nobody else's. */
export default function JournalPage() {
  const staff = useWords(staffTable)
  const [open, setOpen] = useState<DeedRow>()
  const pages = usePages({
    fetch: (cursor?: string) => caller.ask('journal.list', cursor ? { cursor } : {}),
    idOf: (deed: Deed) => deed.key,
  })

  useShownAgain(() => void pages.load())
  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())

  return (
    <Desk title={staff.journal.title}>
      <Pages pages={pages} empty={{ title: staff.journal.empty, note: staff.journal.emptyNote }}>
        {(deeds) => <Deeds days={daysOf(deeds, now())} onOpen={setOpen} />}
      </Pages>
      <DeedSheet row={open} onClose={() => setOpen(undefined)} />
    </Desk>
  )
}
