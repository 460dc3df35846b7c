import { useState } from 'react'
import type { VersionView } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { staff } from '@/lib/call'
import { say } from '@/lib/say'
import { useAsk } from '@/lib/use-ask'
import { wordsFrom } from '@/strings'
import { operatorTable } from '@/strings/operator'

/** Versions of the programme: the list, the one that is being read, the one that is about to be taken back. */
export const usePrograms = () => {
  const list = useAsk(() => staff.ask('program.list', {}))
  const [reading, setReading] = useState<VersionView>()
  const [leaving, setLeaving] = useState<VersionView>()
  const withdraw = useCounterWrite('program.withdraw', () => {
    say(wordsFrom(operatorTable).programs.withdrawn)
    setLeaving(undefined)
    void list.load()
  })

  return {
    list,
    reading,
    read: setReading,
    close: () => setReading(undefined),
    leaving,
    withdraw,
    askWithdraw: (version: VersionView) => {
      withdraw.reset()
      setReading(undefined)
      setLeaving(version)
    },
    keep: () => setLeaving(undefined),
    sendWithdraw: () => {
      if (leaving) void withdraw.send({ version: leaving.version }, ['program.withdraw', leaving.version].join(':'))
    },
  }
}

export type Programs = ReturnType<typeof usePrograms>

/** One version as it was published, and what a look through it finds. Throws CallError. */
export const readProgram = async (version: string) => {
  const { program } = await staff.ask('program.read', { version })
  const { warnings } = await staff.ask('program.check', { program })
  return { program, warnings }
}
