import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useStrings } from '@/strings'
import type { StreakDay } from '../streak'
import './streak-dots.scss'

/** A streak as a row of dots on the face of the check-in: what each day brings, how many are done. */
export const StreakDots = ({ days }: { days: readonly StreakDay[] }) => {
  const { tasks: words } = useStrings()
  return (
    <View className="streak" id="streak">
      {days.map(({ day, points, state }) => (
        <View
          key={day}
          className={`streak__day streak__day--${state}`}
          ariaRole="img"
          ariaLabel={`${words.checkIn.days(day, points)}${state === 'done' ? ` · ${words.done}` : ''}`}
        >
          <View className="streak__dot">{state === 'done' ? <Icon name="check" className="streak__check" /> : <Text>{points}</Text>}</View>
          <Text className="streak__name">{day}</Text>
        </View>
      ))}
    </View>
  )
}
