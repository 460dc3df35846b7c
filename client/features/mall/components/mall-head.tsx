import { Text, View } from '@tarojs/components'
import type { GiftsPage } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { keptCount } from '@/features/redemptions/kept'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './mall-head.scss'

/** What there is to spend, what of it dies soon, and the way to what was redeemed. */
export const MallHead = ({ balance, expiring }: Pick<GiftsPage, 'balance' | 'expiring'>) => {
  const { mall: words, common } = useStrings()
  const count = keptCount()
  return (
    <View className="mall-head">
      <View className="mall-head__row">
        <View className="mall-head__sum">
          <View className="mall-head__label">{words.balance}</View>
          <View className="mall-head__balance">
            <Text id="mall-balance">{grouped(balance)}</Text>
            <Text className="mall-head__unit">{common.points}</Text>
          </View>
        </View>
        <View
          className="mall-head__mine"
          id="to-redemptions"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          onClick={() => go('redemptions')}
        >
          <Icon name="bag" className="mall-head__icon" />
          {words.mine}
          {count && (
            <Text className="mall-head__count" id="redemptions-count">
              {count}
            </Text>
          )}
        </View>
      </View>
      {expiring.points > 0 && (
        <View
          className="mall-head__soon"
          id="mall-soon"
          hoverClass="is-pressed"
          hoverStayTime={80}
          ariaRole="button"
          onClick={() => go('expiring')}
        >
          <Icon name="hourglass" className="mall-head__icon" />
          <View className="mall-head__words">{words.expiring(grouped(expiring.points), expiring.days)}</View>
          <Icon name="next" className="mall-head__go" />
        </View>
      )}
    </View>
  )
}
