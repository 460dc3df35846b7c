import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import { go } from '@/lib/routes'
import { useJoin } from '../use-join'
import { PhoneJoin } from './phone-join'
import './join-view.scss'

const BENEFITS: readonly { icon: IconName; title: string; note: string }[] = [
  { icon: 'leaf', title: '付款即积分', note: '出示会员码，积分当场到账' },
  { icon: 'list', title: '每一分都说得清', note: '怎么算的、何时到期，一目了然' },
  { icon: 'receipt', title: '忘了出示也不怕', note: '凭小票上的补录码，回家再补' },
]

/** What someone sees who is not a member yet. */
export const JoinView = ({ onJoined }: { onJoined: () => Promise<void> }) => {
  const join = useJoin(onJoined)
  return (
    <View className="join" id="join">
      <View className="join__art" />
      <View className="join__lead">每一次光顾，{'\n'}都留下一点绿意</View>
      <View className="join__benefits">
        {BENEFITS.map((benefit) => (
          <View key={benefit.icon} className="join__benefit">
            <View className="join__mark">
              <Icon name={benefit.icon} />
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
          ariaLabel="同意会员章程与个人信息说明"
          onClick={() => join.setAgreed(!join.agreed)}
        >
          <View className={`join__box ${join.agreed ? 'join__box--on' : ''}`}>
            {join.agreed && <Icon name="check" className="join__check" />}
          </View>
          <Text>我已阅读并同意</Text>
        </View>
        <Text className="join__terms" onClick={() => go('terms')}>
          《会员章程与个人信息说明》
        </Text>
      </View>
      {join.reminded > 0 && !join.agreed && <View className="join__problem">请先阅读并勾选同意</View>}
      {join.problem && (
        <View className="join__problem" id="join-problem">
          {join.problem}
        </View>
      )}
      <Button id="join-now" busy={join.busy === 'plain'} disabled={join.busy === 'phone'} onClick={() => void join.start()}>
        一键加入
      </Button>
      <View className="join__phone">
        <PhoneJoin
          agreed={join.agreed}
          busy={join.busy === 'phone'}
          onRemind={join.remind}
          onPhone={(code) => void join.start(code)}
          onProblem={join.setProblem}
        />
        <View className="join__why">手机号选填：留下后，收银台报号也能积分</View>
      </View>
    </View>
  )
}
