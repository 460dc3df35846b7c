import { Text, View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { Icon } from '@/components/icon'
import { Phrase } from '@/components/phrase'
import { now } from '@/lib/clock'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { cardView } from '../view-model'
import { Row } from './row'
import './below.scss'

const WAYS = [
  { to: 'history', icon: 'list' },
  { to: 'redemptions', icon: 'gift' },
  { to: 'claim', icon: 'receipt' },
] as const

/** Under the card: what is announced, what expires next, and the ways on. */
export const Below = ({ card }: { card: CardAnswer }) => {
  const { card: words } = useStrings()
  const { campaign, expiring } = cardView(card, now())
  return (
    <View className="below">
      {card.dormantSince && (
        <Row id="dormant" icon="leaf" tone="gold" note={words.dormantNote} onClick={() => go('tier')}>
          {words.dormant}
        </Row>
      )}
      {campaign && (
        <Row
          id="campaign"
          icon="calendar"
          tone="gold"
          note={campaign.running ? campaign.countdown : `${campaign.span} · ${campaign.countdown}`}
          onClick={() => go('campaigns')}
        >
          {campaign.title}
          {campaign.running && <Text className="below__now">{words.campaignRuns}</Text>}
        </Row>
      )}
      <Row
        id="expiring"
        icon={expiring ? 'hourglass' : 'leaf'}
        tone={expiring?.soon ? 'gold' : 'leaf'}
        note={expiring ? `${expiring.life}${expiring.more > 0 ? ` · ${words.moreLots(expiring.more)}` : ''}` : words.noPointsNote}
        onClick={() => go(expiring ? 'expiring' : 'history')}
      >
        {expiring ? <Phrase text={words.expires} values={expiring} className="below__number" /> : words.noPoints}
      </Row>
      <View className="below__pair">
        {WAYS.map(({ to, icon }) => (
          <View key={to} className="below__tile" id={`to-${to}`} hoverClass="is-pressed" ariaRole="button" onClick={() => go(to)}>
            <Icon name={icon} className="below__tile-icon" />
            <Text className="below__tile-title">{words[to]}</Text>
          </View>
        ))}
      </View>
      <View className="below__terms" hoverClass="is-pressed" onClick={() => go('terms')}>
        {words.terms}
      </View>
    </View>
  )
}
