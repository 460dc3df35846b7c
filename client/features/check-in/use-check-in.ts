import { useState } from 'react'
import { type Data, member as caller } from '@/lib/call'
import { via } from '@/lib/came-by'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'

export type CheckedIn = Data<'member', 'checkin.do'>

/** The one tap. Whoever came by a friend's card says so with it. */
export const useCheckIn = (onDone: (answer: CheckedIn) => void) => {
  /** What has just come, for the celebration; nothing comes of a day that an earlier visit had checked in. */
  const [came, setCame] = useState<CheckedIn>()
  const write = useWrite({
    fn: 'member',
    caller,
    action: 'checkin.do',
    onDone: (answer) => {
      setCame(answer)
      vibrate()
      onDone(answer)
    },
  })
  return { state: write.state, busy: write.busy, again: write.again, came, checkIn: () => void write.send(via()) }
}
