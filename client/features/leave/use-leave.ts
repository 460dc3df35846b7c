import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { fetchCard, keptCard } from '@/features/card/api'
import { member as caller } from '@/lib/call'
import { forgetMember } from '@/lib/forget-member'
import { grouped } from '@/lib/format'
import { ROUTES } from '@/lib/routes'
import { useAsk } from '@/lib/use-ask'
import { useWrite } from '@/lib/use-write'
import { wordsFrom } from '@/strings'
import { leaveTable } from '@/strings/leave'

/** The whole app anew, because nothing of it may still show what has been left. */
const startOver = async (): Promise<void> => {
  await Taro.reLaunch({ url: ROUTES.card })
  void Taro.showToast({ title: wordsFrom(leaveTable).done, icon: 'none', duration: 3000 })
}

/**
 * Leaving. What is agreed to is the balance of the moment: nobody leaves on a figure that was kept from an earlier day, and whoever
 * got or lost points meanwhile is asked again.
 */
export const useLeave = () => {
  const card = useAsk(fetchCard, keptCard)
  const [agreed, setAgreed] = useState(false)
  const [missed, setMissed] = useState(0)
  const [asking, setAsking] = useState(false)
  /** The balance has changed since the member looked. */
  const [changed, setChanged] = useState(false)

  const write = useWrite({
    fn: 'member',
    caller,
    action: 'member.leave',
    onDone: () => {
      forgetMember()
      void startOver()
    },
  })

  const conflicting = write.state.step === 'refused' && write.state.code === 'conflict'

  useEffect(() => {
    if (!conflicting) return
    const lookAgain = async () => {
      card.set(await fetchCard())
      setChanged(true)
    }
    // Without an answer the refusal itself says what has changed.
    lookAgain().catch(() => undefined)
    // Once for each such refusal.
  }, [conflicting])

  const confirm = () => {
    const balance = card.data?.balance
    if (balance === undefined) return
    setChanged(false)
    void write.send({ confirm: 'leave', balance })
  }

  return {
    card,
    agreed,
    setAgreed,
    missed,
    asking,
    write,
    changed: changed && card.data ? grouped(card.data.balance) : undefined,
    ask: () => (agreed ? setAsking(true) : setMissed(missed + 1)),
    stopAsking: () => {
      if (write.state.step === 'refused') write.reset()
      setChanged(false)
      setAsking(false)
    },
    confirm,
  }
}
