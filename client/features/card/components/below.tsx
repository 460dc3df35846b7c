import { Text, View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { cardView } from '../view-model'
import './below.scss'

/** Under the card: what expires next, and the two ways on. */
export const Below = ({ card }: { card: CardAnswer }) => {
  const { expiring } = cardView(card, now())
  return (
    <View className="below">
      <View
        className={`below__next ${expiring?.soon ? 'below__next--soon' : ''}`}
        id="expiring"
        hoverClass="is-pressed"
        ariaRole="button"
        onClick={() => go('history')}
      >
        <View className="below__mark">
          <Icon name={expiring ? 'hourglass' : 'leaf'} />
        </View>
        <View className="below__text">
          <View className="below__title">
            {expiring ? (
              <>
                <Text className="below__number">{expiring.points}</Text> 分将于 <Text className="below__number">{expiring.day}</Text> 到期
              </>
            ) : (
              '还没有积分，消费后即刻到账'
            )}
          </View>
          <View className="below__note">
            {expiring ? `${expiring.life}${expiring.more ? ` · 之后还有 ${expiring.more} 批` : ''}` : '每一笔从哪里来、何时到期，都能看清'}
          </View>
        </View>
        <Icon name="next" className="below__go" />
      </View>
      <View className="below__pair">
        <View className="below__tile" id="to-history" hoverClass="is-pressed" ariaRole="button" onClick={() => go('history')}>
          <Icon name="list" className="below__tile-icon" />
          <Text className="below__tile-title">积分明细</Text>
        </View>
        <View className="below__tile" id="to-claim" hoverClass="is-pressed" ariaRole="button" onClick={() => go('claim')}>
          <Icon name="receipt" className="below__tile-icon" />
          <Text className="below__tile-title">小票补录</Text>
        </View>
      </View>
      <View className="below__terms" hoverClass="is-pressed" onClick={() => go('terms')}>
        会员章程与个人信息说明
      </View>
    </View>
  )
}
