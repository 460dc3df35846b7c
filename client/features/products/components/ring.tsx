import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import './ring.scss'

interface Props {
  /** The whole time, and what is left of it, in seconds. */
  seconds: number
  left: number
  state: 'waiting' | 'running' | 'standing' | 'full'
}

/** A ring that closes while something is looked at. The styles turn it; only the number crosses to the page. */
export const Ring = ({ seconds, left, state }: Props) => {
  const sweep = { animationDuration: `${seconds}s`, animationPlayState: state === 'running' ? 'running' : 'paused' }
  return (
    <View className={`ring ring--${state}`}>
      {(state === 'running' || state === 'standing') && (
        <>
          <View className="ring__half">
            <View className="ring__arc ring__arc--first" style={sweep} />
          </View>
          <View className="ring__half ring__half--second">
            <View className="ring__arc ring__arc--second" style={sweep} />
          </View>
        </>
      )}
      <View className="ring__middle">{state === 'full' ? <Icon name="check" /> : state !== 'waiting' && <Text>{left}</Text>}</View>
    </View>
  )
}
