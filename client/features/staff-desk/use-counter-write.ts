import { useState } from 'react'
import { type Data, staff, type WriteAction } from '@/lib/call'
import { pendingOps } from '@/lib/pending-ops'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'

/**
 * A change that is made at the counter. `doubt` holds from the moment its outcome is unknown, also while it is being asked for again
 * and when an earlier visit left it behind, until there is a definite answer: so long nothing else may be begun.
 */
export const useCounterWrite = <A extends WriteAction<'staff'>>(action: A, onDone?: (data: Data<'staff', A>) => void) => {
  const [doubted, setDoubted] = useState(() => pendingOps(action, 'staff').length > 0)
  const write = useWrite({
    fn: 'staff',
    caller: staff,
    action,
    onDone: (data) => {
      vibrate()
      onDone?.(data)
    },
  })
  const { step } = write.state
  const doubt = step === 'unknown' || (doubted && (step === 'sending' || step === 'idle'))
  // Set while drawing, as React wants it of what follows from other state: no drawing in between shows the wrong page.
  if (doubt !== doubted) setDoubted(doubt)
  return { ...write, doubt }
}
