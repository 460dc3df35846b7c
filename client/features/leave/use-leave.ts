import { useState } from 'react'
import Taro from '@tarojs/taro'
import { fetchCard, keptCard } from '@/features/card/api'
import { member as caller } from '@/lib/call'
import { forgetMember } from '@/lib/forget-member'
import { grouped } from '@/lib/format'
import { ROUTES } from '@/lib/routes'
import { useAsk } from '@/lib/use-ask'
import { useWrite } from '@/lib/use-write'
import { strings } from '@/strings'

/** The whole app anew, because nothing of it may still show what has been left. */
const startOver = async (): Promise<void> => {
  await Taro.reLaunch({ url: ROUTES.card })
  void Taro.showToast({ title: strings().leave.done, icon: 'none', duration: 3000 })
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

  /** After a refusal the figure may be another one: the next agreement needs that of then. */
  const lookAgain = async (balance: number) => {
    const fresh = await fetchCard().catch(() => undefined)
    if (!fresh) return
    card.set(fresh)
    setChanged(fresh.balance !== balance)
  }

  const confirm = async () => {
    const balance = card.data?.balance
    if (balance === undefined) return
    setChanged(false)
    const left = await write.send({ confirm: 'leave', balance })
    if (!left) await lookAgain(balance)
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
    confirm: () => void confirm(),
  }
}
