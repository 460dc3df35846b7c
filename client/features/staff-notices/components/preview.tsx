import { View } from '@tarojs/components'
import { shanghaiIso } from '@shared/domain/time'
import { NoticeBar } from '@/components/notice-bar'
import { Notices } from '@/features/inbox/components/notices'
import { noticeViews } from '@/features/inbox/view-model'
import { now } from '@/lib/clock'
import { useWords } from '@/strings'
import { inboxTable } from '@/strings/inbox'
import { staffTable } from '@/strings/staff'
import { announcementOf, type Draft } from '../draft'
import './preview.scss'

/** What members will see, drawn by what will draw it: the bar on the card page, and the announcement in the inbox. */
export const Preview = ({ draft }: { draft: Draft }) => {
  const inbox = useWords(inboxTable)
  const staff = useWords(staffTable)
  const nowMs = now()
  const { title, body, ...announced } = announcementOf(draft, nowMs)
  const shown = {
    ...announced,
    noticeId: 'preview',
    title: title || staff.notices.name,
    body: body || staff.notices.body,
    from: shanghaiIso(nowMs),
  }
  return (
    <View className="preview" id="preview">
      <View className="preview__lead">{staff.notices.preview}</View>
      {draft.pinned && (
        <View className="preview__bar">
          <NoticeBar text={shown.title} />
        </View>
      )}
      <Notices notices={noticeViews([shown], nowMs, inbox)} />
    </View>
  )
}
