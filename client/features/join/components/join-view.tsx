import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import { PhoneCode } from '@/features/phone/components/phone-code'
import { cameBy, comeAlone } from '@/lib/came-by'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { useJoin } from '../use-join'
import { Consent } from './consent'
import './join-view.scss'

/** One for each benefit that the words name. */
const BENEFIT_ICONS: readonly IconName[] = ['leaf', 'list', 'receipt']

/** What someone sees who is not a member yet. */
export const JoinView = ({ onJoined }: { onJoined: () => Promise<void> }) => {
  const { join: words } = useStrings()
  const join = useJoin(onJoined)
  return (
    <View className="join" id="join">
      <View className="join__art" />
      <View className="join__lead">{words.lead}</View>
      <InvitedBy />
      <View className="join__benefits">
        {words.benefits.map((benefit, i) => (
          <View key={BENEFIT_ICONS[i]} className="join__benefit">
            <View className="join__mark">
              <Icon name={BENEFIT_ICONS[i]!} />
            </View>
            <View>
              <View className="join__title">{benefit.title}</View>
              <View className="join__note">{benefit.note}</View>
            </View>
          </View>
        ))}
      </View>
      <Consent id="consent" agreed={join.agreed} missed={join.reminded} onChange={join.setAgreed} />
      {join.reminded > 0 && !join.agreed && <View className="join__problem">{words.agreeFirst}</View>}
      {join.problem && (
        <View className="join__problem" id="join-problem">
          {join.problem}
        </View>
      )}
      <Button id="join-now" busy={join.busy === 'plain'} disabled={join.busy === 'phone'} onClick={() => void join.start()}>
        {words.now}
      </Button>
      <View className="join__phone">
        <PhoneCode
          id="join"
          look="soft"
          ready={join.agreed}
          busy={join.busy === 'phone'}
          words={{ ask: words.withPhone, go: words.phoneGo, failed: words.phoneFailed }}
          onNotReady={join.remind}
          onPhone={(code) => void join.start(code)}
          onProblem={join.setProblem}
        />
        <View className="join__why">{words.whyPhone}</View>
      </View>
      <View className="join__moved" id="join-moved" hoverClass="is-pressed" ariaRole="button" onClick={() => go('move')}>
        {words.moved}
      </View>
    </View>
  )
}

/** Who invited, where somebody did: said before joining, because it holds for ever after. */
const InvitedBy = () => {
  const { join: words } = useStrings()
  const [came, setCame] = useState(cameBy)
  useDidShow(() => setCame(cameBy()))
  if (!came) return null
  const alone = () => {
    comeAlone()
    setCame(undefined)
  }
  return (
    <View className="join__by" id="invited-by">
      <Text className="join__by-words">{words.invitedBy(came.name)}</Text>
      <View className="join__by-not" id="come-alone" hoverClass="is-pressed" ariaRole="button" onClick={alone}>
        {words.comeAlone}
      </View>
    </View>
  )
}
