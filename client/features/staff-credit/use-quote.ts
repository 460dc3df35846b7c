import { useEffect, useState } from 'react'
import type { StaffData } from '@shared/contracts'
import { pause } from '@/lib/clock'
import { staff } from '@/lib/call'

/** How long fingers rest on the keypad before what they typed is meant. */
const REST_MS = 500

/**
 * What crediting an amount would earn, once it has been typed. It is said ahead and kept for some minutes; where it cannot be asked for,
 * crediting goes on without it.
 */
export const useQuote = (memberRef: string | undefined, amountFen: number): StaffData<'sale.quote'> | undefined => {
  const [quote, setQuote] = useState<StaffData<'sale.quote'>>()
  useEffect(() => {
    setQuote(undefined)
    if (memberRef === undefined || amountFen < 1) return
    let isMeant = true
    void pause(REST_MS).then(async () => {
      if (!isMeant) return
      const said = await staff.ask('sale.quote', { member: { memberRef }, amountFen }).catch(() => undefined)
      if (isMeant) setQuote(said)
    })
    return () => {
      isMeant = false
    }
  }, [memberRef, amountFen])
  return quote
}
