import { View } from '@tarojs/components'
import type { GiftDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { barWords, priceWords, type Saying } from '@/features/mall/gift-view'
import { go } from '@/lib/routes'
import { useCountdown } from '@/lib/use-countdown'
import { useStrings, useWords } from '@/strings'
import { giftTable } from '@/strings/gift'
import { costOf } from '../asking'
import { lacksAddress, type Order } from '../order'
import type { Gifting } from '../use-gift'
import './act-bar.scss'

interface Props {
  gift: GiftDetail
  order: Order
  saying: Saying
  gifting: Gifting
}

/** What can be done with a gift, always in sight: put it aside, have it, or see why not yet. */
export const ActBar = ({ gift, order, saying, gifting }: Props) => {
  const words = useWords(giftTable)
  const { favouring, favour } = gifting
  return (
    <View className="act-bar" id="act-bar">
      {gift.bar === 'coming' && <Opening from={gift.sale.from} onOpen={() => void gifting.asked.load()} />}
      <View className="act-bar__row">
        <View
          className={`act-bar__heart ${gift.favourite ? 'act-bar__heart--on' : ''}`}
          id="favour"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          ariaLabel={gift.favourite ? words.saved : words.save}
          aria-disabled={favouring.busy ? 'true' : undefined}
          onClick={favouring.busy ? undefined : favour}
        >
          <Icon name="heart" />
          <View className="act-bar__word">{gift.favourite ? words.saved : words.save}</View>
        </View>
        <View className="act-bar__main">
          <MainAct gift={gift} order={order} saying={saying} gifting={gifting} />
        </View>
      </View>
    </View>
  )
}

const MainAct = ({ gift, order, saying, gifting: { redeeming } }: Props) => {
  const words = useWords(giftTable)
  const { mall } = useStrings()
  const bar = barWords(gift, { ...saying, words: mall })
  if (gift.bar === 'points')
    return (
      <>
        <View className="act-bar__why">{bar}</View>
        <Button id="to-tasks" look="soft" onClick={() => go('tasks')}>
          {words.toTasks}
        </Button>
      </>
    )
  if (gift.bar === 'frozen')
    return (
      <>
        <View className="act-bar__why">{bar}</View>
        <Button id="to-safety" look="soft" onClick={() => go('safety')}>
          {words.toSafety}
        </Button>
      </>
    )
  if (bar)
    return (
      <Button id="redeem" disabled>
        {gift.bar === 'coming' ? mall.tags.coming : bar}
      </Button>
    )
  if (lacksAddress(order))
    return (
      <Button id="need-address" look="soft" onClick={() => go('addresses', { choose: '1' })}>
        {words.needAddress}
      </Button>
    )
  return (
    <Button id="redeem" disabled={redeeming.undecided} onClick={redeeming.begin}>
      {words.take(priceWords(costOf(gift.price, order.quantity), mall))}
    </Button>
  )
}

/** The seconds until it can be had. */
const Opening = ({ from, onOpen }: { from: string; onOpen: () => void }) => {
  const words = useWords(giftTable)
  const left = useCountdown(from, onOpen)
  if (!left) return null
  return (
    <View className="act-bar__opening" id="opening">
      <View>{words.opens}</View>
      <View className="act-bar__clock">
        {left.days > 0 ? `${words.days(left.days)} ` : ''}
        {words.clock(left.hours, left.minutes, left.seconds)}
      </View>
    </View>
  )
}
