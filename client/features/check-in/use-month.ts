import { useState } from 'react'
import type { CheckInMonth } from '@shared/contracts'
import { dayOf } from '@shared/domain/time'
import { ask, member as caller } from '@/lib/call'
import { now } from '@/lib/clock'
import { say } from '@/lib/say'
import { recall, remember } from '@/lib/storage'
import { useAsk } from '@/lib/use-ask'
import { useWrite } from '@/lib/use-write'
import { wordsFrom } from '@/strings'
import { checkInTable } from '@/strings/check-in'
import { monthBeside } from './month'
import { afterCheckIn } from './streak'
import { useCheckIn } from './use-check-in'

/** What was answered today; another day has another streak. */
const keptMonth = (): CheckInMonth | undefined => {
  const kept = recall('checkIns')
  return kept?.today === dayOf(now()) ? kept : undefined
}

const fetchMonth = async (): Promise<CheckInMonth> => {
  const month = await ask('checkin.month', {})
  remember('checkIns', month)
  return month
}

/** The check-ins of now: the streak, the current month, and what can be done about both. */
export const useCheckIns = () => {
  const asked = useAsk(fetchMonth, keptMonth)
  const { data, load, set } = asked

  const checking = useCheckIn(({ run, day, points }) => {
    if (data) set({ ...afterCheckIn(data, run), done: [...data.done.filter((done) => done.day !== day), { day, points }] })
    void load()
  })

  const makingUp = useWrite({
    fn: 'member',
    caller,
    action: 'checkin.makeUp',
    onDone: ({ run }) => {
      say(wordsFrom(checkInTable).mended(run))
      void load()
    },
  })

  return { asked, checking, makingUp }
}

type Leafing = { readonly step: 'asking' | 'failed'; readonly month: string } | { readonly step: 'shown'; readonly month: CheckInMonth }

/** Leafs through the months: the current one is known, each other is asked for when it is wanted. */
export const useLeafing = (current: CheckInMonth) => {
  const [other, setOther] = useState<Leafing>()
  const month = other === undefined ? current.month : typeof other.month === 'string' ? other.month : other.month.month

  const turnTo = async (wanted: string): Promise<void> => {
    if (wanted === current.month) return setOther(undefined)
    setOther({ step: 'asking', month: wanted })
    const next = await ask('checkin.month', { month: wanted }).then(
      (answer): Leafing => ({ step: 'shown', month: answer }),
      (): Leafing => ({ step: 'failed', month: wanted }),
    )
    setOther((was) => (was?.step === 'asking' && was.month === wanted ? next : was))
  }

  return {
    month,
    step: other?.step ?? 'shown',
    done: other === undefined ? current.done : other.step === 'shown' ? other.month.done : [],
    turn: (by: 1 | -1) => void turnTo(monthBeside(month, by)),
    again: () => void turnTo(month),
  }
}
