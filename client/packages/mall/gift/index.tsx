import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { GiftDetail, GiftFace } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { ActBar } from '@/features/gift/components/act-bar'
import { GiftHead } from '@/features/gift/components/gift-head'
import { Pictures } from '@/features/gift/components/pictures'
import { RedeemedSheet } from '@/features/gift/components/redeemed-sheet'
import { RedeemSheet } from '@/features/gift/components/redeem-sheet'
import { Wishes } from '@/features/gift/components/wishes'
import type { Order } from '@/features/gift/order'
import { type Gifting, useGift } from '@/features/gift/use-gift'
import { seenGift } from '@/features/mall/api'
import type { Saying } from '@/features/mall/gift-view'
import { CallError } from '@/lib/call'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { language, useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import './index.scss'

/** One gift: what it is, what it costs, what goes with it, and having it. */
export default function GiftPage() {
  const words = useWords(giftTable)
  const giftId = decodeURIComponent(useRouter().params.id ?? '')
  const gifting = useGift(giftId)
  const { asked, order } = gifting
  usePullDownRefresh(() => void asked.load().finally(() => Taro.stopPullDownRefresh()))
  const gone = asked.error instanceof CallError && asked.error.code === 'not_found'
  return (
    <Screen title={words.title} back>
      {gone && !gifting.redeeming.seen ? (
        <StateView art="sprout" title={words.gone} note={words.goneNote} action={{ label: words.toMall, onClick: () => go('mall') }} />
      ) : (
        <Asked asked={asked} failed={words.failed} skeleton={<Waiting giftId={giftId} />}>
          {(gift) => order && <Gift gift={gift} gone={gone} order={order} gifting={gifting} />}
        </Asked>
      )}
      <RedeemedSheet redeemed={gifting.redeeming.redeemed} onClose={gifting.redeeming.done} />
    </Screen>
  )
}

const useSaying = (balance: number): Saying => {
  const { mall } = useStrings()
  return { words: mall, language: language(), balance, nowMs: now() }
}

const Gift = ({ gift, gone, order, gifting }: { gift: GiftDetail; gone: boolean; order: Order; gifting: Gifting }) => {
  const words = useWords(giftTable)
  const saying = useSaying(gift.balance)
  const { redeeming, setWish } = gifting
  return (
    <View className="gift" id="gift">
      <Pictures name={gift.name} art={gift.art} pictures={gift.pictures} />
      <GiftHead gift={gift} saying={saying} />
      {/* What an earlier visit began, or a sheet that was closed has left open. */}
      {!redeeming.seen && <Outcome id="redeem" state={redeeming.state} onAgain={redeeming.confirm} />}
      <Outcome id="favour" state={gifting.favouring.state} onAgain={() => void gifting.favouring.again()} />
      <Wishes gift={gift} order={order} onWish={(change) => setWish((was) => ({ ...was, ...change }))} />
      {gift.details.length > 0 && (
        <View className="gift__part">
          <View className="gift__title">{words.details}</View>
          <View className="gift__lines">
            {gift.details.map((line) => (
              <View key={line} className="gift__line">
                {line}
              </View>
            ))}
          </View>
        </View>
      )}
      {gift.rules.length > 0 && (
        <View className="gift__part" id="gift-rules">
          <View className="gift__title">{words.rules}</View>
          <View className="gift__lines">
            <Lines lines={gift.rules} />
          </View>
        </View>
      )}
      <ActBar gift={gift} order={order} saying={saying} gifting={gifting} />
      <RedeemSheet gift={gone ? undefined : gift} order={order} saying={saying} redeeming={redeeming} />
    </View>
  )
}

/** A gift that the list has shown is shown at once as it stood there. */
const Waiting = ({ giftId }: { giftId: string }) => {
  const face: GiftFace | undefined = seenGift(giftId)
  const saying = useSaying(Number.MAX_SAFE_INTEGER)
  return (
    <View className="gift" id="waiting">
      {face ? (
        <>
          <Pictures name={face.name} art={face.art} pictures={face.picture ? [face.picture] : []} />
          <GiftHead gift={face} saying={saying} />
        </>
      ) : (
        <>
          <Skeleton width="100%" height="236px" round={24} />
          <View className="gift__wait" />
          <Skeleton width="62%" height="26px" />
        </>
      )}
      <View className="gift__wait" />
      <Skeleton width="100%" height="120px" round={20} />
    </View>
  )
}
