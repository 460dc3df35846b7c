import { Text, View } from '@tarojs/components'
import { useStrings } from '@/strings'
import { Icon } from '../icon'
import './index.scss'

interface Props {
  offline: boolean
  onRetry: () => void
}

/** Says honestly that what is shown is of an earlier time; a tap asks again. */
export const StaleNote = ({ offline, onRetry }: Props) => {
  const { common } = useStrings()
  return (
    <View className="stale-note" id="stale" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={onRetry}>
      <Icon name={offline ? 'cloud-off' : 'refresh'} className="stale-note__icon" />
      <Text className="stale-note__words">{offline ? common.offline : common.stale}</Text>
      <Text className="stale-note__again">{common.retry}</Text>
    </View>
  )
}
