import { useEffect, useState } from 'react'
import type { FoundSale } from '@shared/contracts'
import type { AmountKey } from '@/features/staff-amount/amount-input'
import { useAmount } from '@/features/staff-amount/use-amount'
import { cleanOrderId, isOrderId } from '@/features/staff-desk/order-id'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { useLookup } from '@/features/staff-desk/use-lookup'
import { staff } from '@/lib/call'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

/** Refunding one order: which, how much, sure, done. `given` was chosen before the page opened and is looked up at once. */
export const useRefund = (given: string) => {
  const [orderId, setOrderId] = useState(given)
  const [sale, setSale] = useState<FoundSale>()
  const [part, setPart] = useState(false)
  /** The amount that is being asked about before anything happens. */
  const [askedFen, setAskedFen] = useState<number>()
  const lookup = useLookup(setSale)
  const amount = useAmount(sale?.refundableFen ?? 0)
  const write = useCounterWrite('sale.refund')

  const find = async (wanted = orderId): Promise<void> => {
    if (isOrderId(wanted)) await lookup.look(() => staff.ask('sale.find', { orderId: wanted }))
    else lookup.say(wordsFrom(staffTable).order.invalid)
  }

  const type = (text: string) => {
    setOrderId(cleanOrderId(text))
    lookup.say(undefined)
  }
  const take = (text: string) => {
    type(text)
    void find(cleanOrderId(text))
  }

  const restart = () => {
    type('')
    setSale(undefined)
    setPart(false)
    amount.clear()
    write.reset()
  }

  const ask = (fen: number) => {
    write.reset()
    setAskedFen(fen)
  }

  /** The sheet stays until it is known how it ended, and then goes whatever the end was. */
  const send = async (order: string, fen: number): Promise<void> => {
    await write.send({ orderId: order, amountFen: fen }, ['sale.refund', order, fen].join(':'))
    setAskedFen(undefined)
  }

  const press = (key: AmountKey) => {
    amount.press(key)
    if (write.state.step === 'refused') write.reset()
  }

  useEffect(() => {
    if (given) void find(given)
    // Once, when the page opens.
  }, [])

  return {
    orderId,
    sale,
    part,
    setPart,
    amount,
    press,
    askedFen,
    ask,
    dismiss: () => setAskedFen(undefined),
    lookup,
    write,
    type,
    take,
    find,
    send,
    restart,
  }
}

export type Refunding = ReturnType<typeof useRefund>
