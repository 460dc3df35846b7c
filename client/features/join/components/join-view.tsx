import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { useJoin } from '../use-join'
import { PhoneJoin } from './phone-join'
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
      <View key={join.reminded} className={`join__consent ${join.reminded && !join.agreed ? 'join__consent--missed' : ''}`}>
        <View
          className="join__tick"
          id="consent"
          hoverClass="is-pressed"
          ariaRole="checkbox"
          aria-checked={String(join.agreed)}
          onClick={() => join.setAgreed(!join.agreed)}
        >
          <View className={`join__box ${join.agreed ? 'join__box--on' : ''}`}>
            {join.agreed && <Icon name="check" className="join__check" />}
          </View>
          <Text>{words.agree}</Text>
        </View>
        <Text className="join__terms" onClick={() => go('terms')}>
          {words.terms}
        </Text>
      </View>
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
        <PhoneJoin
          agreed={join.agreed}
          busy={join.busy === 'phone'}
          onRemind={join.remind}
          onPhone={(code) => void join.start(code)}
          onProblem={join.setProblem}
        />
        <View className="join__why">{words.whyPhone}</View>
      </View>
    </View>
  )
}
