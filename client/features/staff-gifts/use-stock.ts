import { useState } from 'react'
import type { ManagedGift } from '@shared/contracts'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { newRequestId } from '@/lib/ids'
import { say } from '@/lib/say'
import { wordsFrom } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { type StockDraft, stockFaults, stockInput } from './stock-change'

const begun = ({ gift }: ManagedGift): StockDraft => ({ kind: 'add', optionId: gift.options[0]?.id, pieces: '', reason: '' })

/** A change of the stock of a gift that is being written. Each is named when it is begun, so that sent twice it counts once. */
export const useStock = (gift: ManagedGift, onDone: (gift: ManagedGift) => void) => {
  const [draft, setDraft] = useState(() => begun(gift))
  const [name, setName] = useState(newRequestId)
  const [checked, setChecked] = useState(false)
  const write = useCounterWrite('gift.stock', (after) => {
    say(wordsFrom(giftDeskTable).stockPage.saved)
    setDraft((was) => ({ ...was, pieces: '', reason: '' }))
    setName(newRequestId())
    setChecked(false)
    onDone(after)
  })
  const isCoupon = gift.gift.config.kind === 'coupon'
  return {
    draft,
    isCoupon,
    write,
    faults: checked ? stockFaults(draft, isCoupon) : new Set<never>(),
    change: (part: Partial<StockDraft>) => setDraft((was) => ({ ...was, ...part })),
    save: () => {
      setChecked(true)
      write.reset()
      if (stockFaults(draft, isCoupon).size === 0) void write.send(stockInput(gift, draft), ['gift.stock', gift.giftId, name].join(':'))
    },
  }
}

export type Stock = ReturnType<typeof useStock>
