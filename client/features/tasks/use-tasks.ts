import { useEffect } from 'react'
import type { TasksAnswer } from '@shared/contracts'
import { dayOf, endOfDay } from '@shared/domain/time'
import { afterCheckIn } from '@/features/check-in/streak'
import { useCheckIn } from '@/features/check-in/use-check-in'
import { after, now } from '@/lib/clock'
import { useAsk } from '@/lib/use-ask'
import { fetchTasks, keepTasks, keptTasks } from './api'

/** The network takes a moment, and so may a clock. */
const PAST_MIDNIGHT_MS = 1_500

/** Everything on the tab, and the check-in at its head. At midnight in Shanghai it is all new. */
export const useTasks = () => {
  const asked = useAsk(fetchTasks, keptTasks)
  const { data, load, set } = asked

  useEffect(() => after(endOfDay(dayOf(now())) - now() + PAST_MIDNIGHT_MS, () => void load()), [data, load])

  /** What has just been done, before the server is asked what it changed. */
  const note = (change: Partial<TasksAnswer>) => {
    if (!data) return
    const noted = { ...data, ...change }
    keepTasks(noted)
    set(noted)
  }

  const checking = useCheckIn(({ run, balance }) => {
    if (data?.checkIn) note({ balance, checkIn: afterCheckIn(data.checkIn, run) })
    void load()
  })

  return { asked, note, checking }
}
