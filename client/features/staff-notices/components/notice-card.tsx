import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NoticeView } from '@shared/contracts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { openingOf } from '@/features/inbox/view-model'
import { useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'
import { staffTable } from '@/strings/staff'
import { noticeRow } from '../notice-view'
import './notice-card.scss'

/** One announcement, and the way to take it back. */
export const NoticeCard = ({ notice, onWithdraw }: { notice: NoticeView; onWithdraw: () => void }) => {
  const inbox = useWords(inboxTable)
  const staff = useWords(staffTable)
  const row = noticeRow(notice)
  const [open, setOpen] = useState(false)
  const opening = openingOf(notice.body)
  return (
    <View className="notice-card" id={`notice-${notice.noticeId}`}>
      <View className="notice-card__tags">
        <View className="notice-card__tag">
          <Tag tone={row.tone}>{row.state}</Tag>
        </View>
        <View className="notice-card__tag">
          <Tag>{inbox.kinds[notice.kind]}</Tag>
        </View>
        {notice.pinned && (
          <View className="notice-card__tag">
            <Tag tone="gold">{staff.notices.isPinned}</Tag>
          </View>
        )}
      </View>
      <View className="notice-card__title">{notice.title}</View>
      <View className="notice-card__body">{open ? notice.body : (opening ?? notice.body)}</View>
      {opening && (
        <View
          className="notice-card__fold"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          aria-expanded={String(open)}
          onClick={() => setOpen(!open)}
        >
          {open ? inbox.fold : inbox.unfold}
        </View>
      )}
      <View className="notice-card__foot">
        <View className="notice-card__days">{row.days}</View>
        {row.withdrawable && (
          <Button id={`withdraw-${notice.noticeId}`} size="small" look="soft" onClick={onWithdraw}>
            {staff.notices.withdraw}
          </Button>
        )}
      </View>
    </View>
  )
}
