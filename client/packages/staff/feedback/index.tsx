import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Segmented } from '@/components/segmented'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { isDenied } from '@/features/staff-desk/use-staff'
import { AnswerSheet, EndSheet } from '@/features/staff-feedback/components/answer-sheet'
import { FeedbackCard } from '@/features/staff-feedback/components/feedback-card'
import { type Feedback, FEEDBACK_TABS, type FeedbackTab } from '@/features/staff-feedback/feedback-view'
import { useAnswer } from '@/features/staff-feedback/use-answer'
import { staff as caller } from '@/lib/call'
import { usePages } from '@/lib/use-pages'
import { useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import './index.scss'

/** 意见反馈: what members told the store, for managers. */
export default function StaffFeedbackPage() {
  const [tab, setTab] = useState<FeedbackTab>('received')
  const [round, setRound] = useState(0)
  const answering = useAnswer(() => setRound((so) => so + 1))
  const staff = useWords(staffTable)
  if (answering.write.doubt)
    return <Unsure title={staff.feedback.title} state={answering.write.state} onAsk={() => void answering.write.again()} />
  // What was answered belongs to another tab: the list begins anew.
  return <List key={`${tab}${round}`} tab={tab} onTab={setTab} answering={answering} />
}

interface ListProps {
  tab: FeedbackTab
  onTab: (tab: FeedbackTab) => void
  answering: ReturnType<typeof useAnswer>
}

const List = ({ tab, onTab, answering }: ListProps) => {
  const staff = useWords(staffTable)
  const words = staff.feedback
  const pages = usePages({
    fetch: (cursor?: string) => caller.ask('feedback.list', { state: tab, ...(cursor ? { cursor } : {}) }),
    idOf: (feedback: Feedback) => feedback.feedbackId,
  })

  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())

  return (
    <Desk title={words.title}>
      {!isDenied(pages.error) && (
        <View className="staff-feedback__tabs">
          <Segmented
            id="tab"
            label={words.title}
            options={FEEDBACK_TABS.map((value) => ({ value, label: words.states[value] }))}
            value={tab}
            onChange={onTab}
          />
        </View>
      )}
      <Pages pages={pages} empty={{ title: words.empty[tab], note: words.emptyNote }}>
        {(items) =>
          items.map((feedback) => (
            <FeedbackCard
              key={feedback.feedbackId}
              feedback={feedback}
              onAnswer={() => answering.begin(feedback)}
              onClose={() => answering.end(feedback)}
            />
          ))
        }
      </Pages>
      <AnswerSheet answering={answering} />
      <EndSheet answering={answering} />
    </Desk>
  )
}
