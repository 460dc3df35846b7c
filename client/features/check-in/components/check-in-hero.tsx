import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import { nextPoints, type Streak, streakDays } from '../streak'
import type { CheckedIn, useCheckIn } from '../use-check-in'
import { Burst } from './burst'
import { StreakDots } from './streak-dots'
import './check-in-hero.scss'

interface Props {
  streak: Streak
  checking: ReturnType<typeof useCheckIn>
  /** What else the head says, at its right end. */
  aside?: ReactNode
}

/** The check-in of today: the run, its days with what each brings, and the one tap. */
export const CheckInHero = ({ streak, checking, aside }: Props) => {
  const { tasks } = useStrings()
  const words = tasks.checkIn
  const { came } = checking
  return (
    <View className="check-in" id="check-in">
      <View className="check-in__head">
        <View className="check-in__text">
          <View className="check-in__lead">{words.lead}</View>
          <View className="check-in__run" id="check-in-run">
            {streak.run > 0 ? words.run(streak.run) : words.fresh}
          </View>
        </View>
        {aside}
      </View>
      <StreakDots days={streakDays(streak)} />
      {streak.checkedToday ? <Done points={nextPoints(streak)} /> : <Tap streak={streak} checking={checking} />}
      {came && came.points > 0 && <Burst key={came.entryId} points={came.points} />}
      {came && <NewBadge came={came} />}
    </View>
  )
}

const Tap = ({ streak, checking }: Pick<Props, 'streak' | 'checking'>) => {
  const { tasks } = useStrings()
  const words = tasks.checkIn
  const points = nextPoints(streak)
  const unsure = checking.state.step === 'unknown'
  return (
    <View
      className={`check-in__tap ${checking.busy ? 'is-busy' : ''}`}
      id="check-in-do"
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      aria-disabled={checking.busy ? 'true' : undefined}
      onClick={unsure ? () => void checking.again() : checking.checkIn}
    >
      {checking.busy && <View className="check-in__wheel" />}
      <Text>{unsure ? words.again : points > 0 ? words.go(grouped(points)) : words.goFree}</Text>
    </View>
  )
}

const Done = ({ points }: { points: number }) => {
  const { tasks } = useStrings()
  const words = tasks.checkIn
  return (
    <View className="check-in__done" id="check-in-done">
      <Icon name="check" className="check-in__check" />
      <Text>{words.done}</Text>
      {points > 0 && <Text className="check-in__tomorrow">{words.tomorrow(grouped(points))}</Text>}
    </View>
  )
}

const NewBadge = ({ came }: { came: CheckedIn }) => {
  const { tasks } = useStrings()
  if (!came.badges?.length) return null
  return (
    <View
      className="check-in__badge"
      id="new-badge"
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('tier')}
    >
      <Icon name="star" className="check-in__check" />
      <Text>{tasks.checkIn.badge}</Text>
    </View>
  )
}

/** The way to the calendar, for the head. */
export const ToCalendar = () => {
  const { tasks } = useStrings()
  return (
    <View
      className="check-in__calendar"
      id="to-calendar"
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('checkIn')}
    >
      <Icon name="calendar" className="check-in__calendar-icon" />
      <Text>{tasks.checkIn.calendar}</Text>
    </View>
  )
}
