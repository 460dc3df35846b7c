import { Text, View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { TierFace } from '@/components/tier-face'
import { now } from '@/lib/clock'
import { useStrings } from '@/strings'
import { cardView, hasCode } from '../view-model'
import { CodePanel } from './code-panel'
import { CodelessPanel } from './codeless-panel'
import { TierProgress } from './tier-progress'
import './pass.scss'

interface Props {
  card: CardAnswer
  visible: boolean
  offline: boolean
  refreshing: boolean
  onRefresh: () => void
}

/** The member card: who, which tier, how many points; below the perforation the code, or why there is none. */
export const Pass = ({ card, visible, offline, refreshing, onRefresh }: Props) => {
  const { card: words, common } = useStrings()
  const view = cardView(card, now())
  return (
    <View className="pass" id="member-pass">
      <TierFace look={view.look} name={view.name} tierName={view.tierName} className="pass__face">
        <View className="pass__row">
          <View>
            <View className="pass__label">{words.balance}</View>
            <Text key={view.balance} className="pass__balance" id="member-balance">
              {view.balance}
            </Text>
          </View>
          {offline ? (
            <View className="pass__offline" id="offline-badge" hoverClass="is-pressed" ariaRole="button" onClick={onRefresh}>
              <Icon name="cloud-off" className="pass__small-icon" />
              <Text>{hasCode(card) ? words.worksOffline : words.isOffline}</Text>
            </View>
          ) : (
            <View className="pass__refresh" hoverClass="is-pressed" ariaRole="button" ariaLabel={common.refresh} onClick={onRefresh}>
              <Icon name="refresh" className={refreshing ? 'is-turning' : ''} />
            </View>
          )}
        </View>
        {(view.pending || view.debt || view.tierUntil) && (
          <View className="pass__notes">
            {view.tierUntil && <Text className="pass__note tier-face__chip">{view.tierUntil}</Text>}
            {view.pending && (
              <Text className="pass__note tier-face__chip" id="member-pending">
                {view.pending}
              </Text>
            )}
            {view.debt && (
              <Text className="pass__note tier-face__chip" id="member-debt">
                {words.debt(view.debt)}
              </Text>
            )}
          </View>
        )}
        {view.next && <TierProgress next={view.next} />}
      </TierFace>
      <View className="pass__tear">
        <View className="pass__notch" />
        <View className="pass__dashes" />
        <View className="pass__notch pass__notch--right" />
      </View>
      {hasCode(card) ? <CodePanel card={card} visible={visible} /> : <CodelessPanel card={card} onRefresh={onRefresh} />}
    </View>
  )
}
