import { useState } from 'react'
import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { Brand } from '@/components/brand'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { Below } from '@/features/card/components/below'
import { GainToast } from '@/features/card/components/gain-toast'
import { Notice } from '@/features/card/components/notice'
import { Pass } from '@/features/card/components/pass'
import { PassSkeleton } from '@/features/card/components/pass-skeleton'
import { Welcome } from '@/features/card/components/welcome'
import { useCard } from '@/features/card/use-card'
import { JoinView } from '@/features/join/components/join-view'
import { Offer } from '@/features/reminders/components/offer'
import { cameBy } from '@/lib/came-by'
import { go, ROUTES } from '@/lib/routes'
import { wordsOf } from '@/lib/words'
import { strings, useStrings } from '@/strings'

/** The first page: the member's card at the till, or the way to become a member. */
export default function CardPage() {
  const { card: words, common } = useStrings()
  const { status, card, offline, error, gain, visible, refreshing, refresh, refreshNow } = useCard()
  const [joined, setJoined] = useState(false)

  /** Whoever came by the card of an activity joined for it. */
  const welcome = () => {
    setJoined(true)
    const activityId = cameBy()?.activityId
    if (activityId) go('activity', { id: activityId })
  }

  usePullDownRefresh(() => void refreshNow().finally(() => Taro.stopPullDownRefresh()))
  // Whoever receives it opens the own card, never the sender's.
  useShareAppMessage(() => ({ title: strings().card.share, path: ROUTES.card }))

  return (
    <Screen title={<Brand />} tab>
      {card && status === 'ready' && (
        <>
          {joined && <Welcome />}
          {card.notice && <Notice key={card.notice.noticeId} notice={card.notice} />}
          <Pass card={card} visible={visible} offline={offline} refreshing={refreshing} onRefresh={() => void refreshNow()} />
          <Offer moment="credited" happened={gain && gain.points > 0 ? gain.at : undefined} />
          <Below card={card} />
        </>
      )}
      {status === 'loading' && <PassSkeleton />}
      {status === 'absent' && <JoinView onJoined={() => refresh().then(welcome)} />}
      {status === 'failed' && (
        <StateView
          art="cloud"
          title={offline ? words.noNetwork : words.failed}
          note={offline ? words.noNetworkNote : wordsOf(error)}
          action={{ label: common.retry, onClick: () => void refreshNow(), busy: refreshing }}
        />
      )}
      {gain && <GainToast gain={gain} />}
    </Screen>
  )
}
