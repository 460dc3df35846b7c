import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ConfirmSheet } from '@/components/sheet'
import { StaleNote } from '@/components/stale-note'
import { StateView } from '@/components/state-view'
import { Absent } from '@/features/staff-desk/components/absent'
import { Desk } from '@/features/staff-desk/components/desk'
import { DeskSkeleton } from '@/features/staff-desk/components/desk-skeleton'
import { Problem } from '@/features/staff-desk/components/problem'
import { isDenied } from '@/features/staff-desk/use-staff'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import type { Notices } from '../use-notices'
import { NoticeCard } from './notice-card'
import './notice-list.scss'

/** All announcements, the newest first. */
export const NoticeList = ({ notices }: { notices: Notices }) => {
  const words = useWords(staffTable).notices
  const { list } = notices
  const here = list.data !== undefined && !isDenied(list.error)
  return (
    <Desk
      title={words.title}
      dock={
        here && (
          <Button id="notice-new" onClick={notices.write}>
            {words.new}
          </Button>
        )
      }
    >
      {here ? (
        <Found notices={notices} />
      ) : list.status === 'loading' ? (
        <DeskSkeleton />
      ) : (
        <Absent error={list.error} onRetry={() => void list.load()} />
      )}
      <AskWithdraw notices={notices} />
    </Desk>
  )
}

const Found = ({ notices }: { notices: Notices }) => {
  const words = useWords(staffTable).notices
  const { list } = notices
  const items = list.data?.items ?? []
  return (
    <View className="notice-list" id="notice-list">
      {list.status === 'stale' && <StaleNote offline={list.offline} onRetry={() => void list.load()} />}
      {items.length === 0 && <StateView art="inbox" title={words.empty} note={words.emptyNote} />}
      {items.map((notice) => (
        <NoticeCard key={notice.noticeId} notice={notice} onWithdraw={() => notices.askWithdraw(notice)} />
      ))}
    </View>
  )
}

const AskWithdraw = ({ notices }: { notices: Notices }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  const { leaving, withdraw } = notices
  return (
    <ConfirmSheet
      id="withdraw"
      open={leaving !== undefined}
      title={staff.notices.askWithdraw}
      confirmLabel={staff.notices.confirmWithdraw}
      confirmLook="danger"
      cancelLabel={common.cancel}
      busy={withdraw.busy}
      onConfirm={notices.sendWithdraw}
      onClose={notices.keep}
    >
      <View>{leaving?.title}</View>
      <View>{staff.notices.askWithdrawNote}</View>
      {withdraw.problem && <Problem id="withdraw-problem" words={withdraw.problem} />}
    </ConfirmSheet>
  )
}
