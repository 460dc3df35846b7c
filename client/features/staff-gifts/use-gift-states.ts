import { useState } from 'react'
import type { ManagedGift } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'

/** Listing a gift and taking it out of the mall, each asked for first. */
export const useGiftStates = (onDone: () => void) => {
  const [asking, setAsking] = useState<ManagedGift>()
  const write = useCounterWrite('gift.state', ({ state }) => {
    const words = wordsFrom(giftDeskTable)
    say(state === 'listed' ? words.listed : words.withdrawn)
    setAsking(undefined)
    onDone()
  })
  return {
    asking,
    write,
    ask: (gift: ManagedGift) => {
      write.reset()
      setAsking(gift)
    },
    keep: () => setAsking(undefined),
    send: () => {
      if (!asking) return
      const { giftId, version } = asking
      const state = asking.state === 'listed' ? 'withdrawn' : 'listed'
      void write.send({ giftId, version, state }, ['gift.state', giftId, version, state].join(':'))
    },
  }
}

export type GiftStates = ReturnType<typeof useGiftStates>
