import { Unsure } from '@/features/staff-desk/components/unsure'
import { NoticeForm } from '@/features/staff-notices/components/notice-form'
import { NoticeList } from '@/features/staff-notices/components/notice-list'
import { useNotices } from '@/features/staff-notices/use-notices'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'

/** 公告: what the store announces to members, for managers. */
export default function StaffNoticesPage() {
  const staff = useWords(staffTable)
  const notices = useNotices()
  for (const write of [notices.publish, notices.withdraw])
    if (write.doubt) return <Unsure title={staff.notices.title} state={write.state} onAsk={() => void write.again()} />
  return notices.writing ? <NoticeForm notices={notices} /> : <NoticeList notices={notices} />
}
