import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import type { FeedbackPage as Page } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { ListTail } from '@/components/list-tail'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { fetchFeedback, keptFeedback } from '@/features/feedback/api'
import { FeedbackForm } from '@/features/feedback/components/feedback-form'
import { FeedbackList } from '@/features/feedback/components/feedback-list'
import { FeedbackSkeleton } from '@/features/feedback/components/feedback-skeleton'
import type { Told } from '@/features/feedback/view-model'
import { CallError } from '@/lib/call'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { feedbackTable } from '@/strings/feedback'
import './index.scss'

const SOURCE = { fetch: fetchFeedback, kept: keptFeedback, idOf: ({ feedbackId }: Told) => feedbackId }

/** What the member tells the shop, and what the shop answers. With `entryId` it is about one entry of the ledger, with `kind=review` too a review of it. */
export default function FeedbackPage() {
  const words = useWords(feedbackTable)
  const { params } = useRouter()
  const entryId = decodeURIComponent(params.entryId ?? '') || undefined
  const about = { entryId, review: params.kind === 'review' && entryId !== undefined }
  const told = usePages<Told, Page>(SOURCE)
  const stranger = told.error instanceof CallError && told.error.code === 'not_joined'

  useShownAgain(() => void told.load())
  usePullDownRefresh(() => void told.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void told.loadMore())

  return (
    <Screen title={words.title} back>
      {!stranger && <FeedbackForm about={about} onSent={() => void told.load()} />}
      {!stranger && <View className="feedback__mine">{words.mine}</View>}
      <Asked asked={told} failed={words.failed} skeleton={<FeedbackSkeleton />}>
        {() =>
          told.items.length === 0 ? (
            <StateView art="inbox" title={words.empty} note={words.emptyNote} />
          ) : (
            <>
              <FeedbackList items={told.items} />
              <ListTail more={told.more} hasMore={Boolean(told.nextCursor)} words={words} onMore={() => void told.loadMore()} />
            </>
          )
        }
      </Asked>
    </Screen>
  )
}
