import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'
import type { NoticeView } from '../view-model'
import './notices.scss'

/** The announcements of now, above everything else. */
export const Notices = ({ notices }: { notices: readonly NoticeView[] }) => {
  const words = useWords(inboxTable)
  return (
    <View className="notices" id="notices" ariaRole="region" ariaLabel={words.notices}>
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </View>
  )
}

const Notice = ({ notice }: { notice: NoticeView }) => {
  const words = useWords(inboxTable)
  const [open, setOpen] = useState(false)
  return (
    <View className="notice">
      <View className="notice__head">
        <Icon name="megaphone" className="notice__icon" />
        <View className="notice__title">{notice.title}</View>
      </View>
      <View className="notice__body">{open ? notice.body : (notice.opening ?? notice.body)}</View>
      <View className="notice__foot">
        <Text className="notice__period">{notice.about}</Text>
        {notice.opening && (
          <View
            className="notice__fold"
            id={`notice-${notice.id}`}
            hoverClass="is-pressed"
            hoverStayTime={80}
            ariaRole="button"
            aria-expanded={String(open)}
            onClick={() => setOpen(!open)}
          >
            <Text>{open ? words.fold : words.unfold}</Text>
            <Icon name="next" className={`notice__chevron ${open ? 'notice__chevron--up' : ''}`} />
          </View>
        )}
      </View>
    </View>
  )
}
