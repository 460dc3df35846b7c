import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { NoticeBar } from '@/components/notice-bar'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { dismissNotice, isDismissed } from '../notices'
import './notice.scss'

/** The announcement that is pinned now, until this member has put it away on this phone. */
export const Notice = ({ notice }: { notice: NonNullable<CardAnswer['notice']> }) => {
  const { card: words } = useStrings()
  const [gone, setGone] = useState(() => isDismissed(notice.noticeId))
  if (gone) return null
  const dismiss = () => {
    dismissNotice(notice.noticeId)
    setGone(true)
  }
  return (
    <View className="card-notice">
      <NoticeBar id="notice" text={notice.title} onClick={() => go('inbox')} onDismiss={dismiss} dismissLabel={words.dismissNotice} />
    </View>
  )
}
