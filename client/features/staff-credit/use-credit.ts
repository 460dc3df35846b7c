import { useState } from 'react'
import type { LookedUp } from '@shared/contracts'
import type { AmountKey } from '@/features/staff-amount/amount-input'
import { useAmount } from '@/features/staff-amount/use-amount'
import { cleanOrderId, isOrderId } from '@/features/staff-desk/order-id'
import { useCounterWrite } from '@/features/staff-desk/use-counter-write'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'
import { useQuote } from './use-quote'

/**
 * Crediting one sale: who, is it so, how much, done. Nothing of it is kept beyond the page but a request without an answer. `scanned`
 * is a code that was read before the page opened; it serves once.
 */
export const useCredit = (limitFen: number, scanned: string) => {
  const [given, setGiven] = useState(scanned)
  const [member, setMember] = useState<LookedUp>()
  const [confirmed, setConfirmed] = useState(false)
  const [orderId, setOrderId] = useState('')
  const [orderFault, setOrderFault] = useState(false)
  const amount = useAmount(limitFen)
  const quote = useQuote(confirmed ? member?.memberRef : undefined, amount.fault ? 0 : amount.fen)
  const write = useCounterWrite('sale.credit')

  const restart = () => {
    setGiven('')
    setMember(undefined)
    setConfirmed(false)
    setOrderId('')
    setOrderFault(false)
    amount.clear()
    write.reset()
  }

  const send = () => {
    if (!member || amount.fault) return
    if (orderId !== '' && !isOrderId(orderId)) {
      setOrderFault(true)
      return
    }
    const { memberRef } = member
    // What is being done, in full: sent again by someone who is unsure, it is the same request and counts once.
    const key = ['sale.credit', memberRef, amount.fen, orderId].join(':')
    const named = orderId === '' ? {} : { orderId }
    void write.send({ member: { memberRef }, amountFen: amount.fen, ...named, ...(quote ? { quoteId: quote.quoteId } : {}) }, key)
  }

  const problem = write.state.step === 'refused' && write.state.code === 'conflict' ? wordsFrom(staffTable).credit.conflict : write.problem

  const press = (key: AmountKey) => {
    amount.press(key)
    // What was refused was another amount.
    if (write.state.step === 'refused') write.reset()
  }

  return {
    given,
    member,
    confirmed,
    amount,
    quote,
    orderId,
    orderFault,
    write,
    problem,
    press,
    found: setMember,
    confirm: () => setConfirmed(true),
    typeOrder: (text: string) => {
      setOrderId(cleanOrderId(text))
      setOrderFault(false)
    },
    send,
    restart,
  }
}

export type Credit = ReturnType<typeof useCredit>
