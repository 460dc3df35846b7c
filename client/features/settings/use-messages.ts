import { useState } from 'react'
import type { Me } from '@shared/contracts'
import { member as caller } from '@/lib/call'
import { useWrite } from '@/lib/use-write'

export type Messages = Me['messages']
export type MessageKind = keyof Messages

/**
 * The switches of the inbox. A switch moves at once and goes back when the server refuses; while one is under way or undecided the
 * others wait, because each change says how all of them stand.
 */
export const useMessages = (saved: Messages, note: (change: Partial<Me>) => void) => {
  const [wanted, setWanted] = useState<Messages>()
  const write = useWrite({
    fn: 'member',
    caller,
    action: 'settings.update',
    onDone: (messages) => {
      note({ messages })
      setWanted(undefined)
    },
  })
  const { step } = write.state

  const change = (kind: MessageKind, on: boolean) => {
    if (step === 'sending' || step === 'unknown') return
    const messages = { ...saved, [kind]: on }
    setWanted(messages)
    void write.send(messages)
  }

  return {
    shown: step !== 'refused' && wanted ? wanted : saved,
    waiting: step === 'sending' || step === 'unknown',
    write,
    change,
  }
}
