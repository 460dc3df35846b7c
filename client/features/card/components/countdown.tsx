import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { every, now } from '@/lib/clock'
import { useStrings } from '@/strings'
import './countdown.scss'

interface Props {
  /** Epoch ms (server's clock) at which it is over. */
  endsAt: number
  stepSeconds: number
  running: boolean
}

const secondsTo = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - now()) / 1000))

/**
 * The ring runs as a CSS animation that is started at the right place once a step, so that nothing crosses the bridge to the page
 * while it turns; only the number is set each second.
 */
export const Countdown = ({ endsAt, stepSeconds, running }: Props) => {
  const { card: words } = useStrings()
  const [left, setLeft] = useState(() => secondsTo(endsAt))

  useEffect(() => {
    setLeft(secondsTo(endsAt))
    return running ? every(1000, () => setLeft(secondsTo(endsAt))) : undefined
  }, [endsAt, running])

  const [begun, setBegun] = useState(() => stepSeconds - (endsAt - now()) / 1000)
  useEffect(() => setBegun(stepSeconds - (endsAt - now()) / 1000), [endsAt, stepSeconds, running])
  const sweep = { animationDuration: `${stepSeconds}s`, animationDelay: `${-Math.max(0, begun).toFixed(1)}s` }

  return (
    <View className="countdown">
      <View key={`${endsAt}-${begun.toFixed(1)}`} className="countdown__ring">
        <View className="countdown__half">
          <View className="countdown__arc countdown__arc--first" style={sweep} />
        </View>
        <View className="countdown__half countdown__half--second">
          <View className="countdown__arc countdown__arc--second" style={sweep} />
        </View>
      </View>
      <Text className="countdown__words">{words.changesIn(left)}</Text>
    </View>
  )
}
