import { useState } from 'react'
import { View } from '@tarojs/components'
import { ConfirmSheet } from '@/components/sheet'
import { useObservable } from '@/lib/observable'
import { useWords } from '@/strings'
import { payingTable } from '@/strings/paying'
import { yuanWords } from '../due'
import { laid } from '../request-payment.h5'
import './index.scss'

/** Stands where WeChat's own sheet would: what is to be paid, and the two ways to leave it. */
export const Cashier = () => {
  const { cashier: words } = useWords(payingTable)
  const on = useObservable(laid)
  const [busy, setBusy] = useState(false)
  if (!on) return null
  const { bill, answer } = on
  const leave = (said: 'pay' | 'giveup') => {
    setBusy(true)
    void answer(said).finally(() => setBusy(false))
  }
  return (
    <ConfirmSheet
      id="cashier"
      open
      title={words.title}
      confirmLabel={words.pay}
      cancelLabel={words.giveUp}
      busy={busy}
      onConfirm={() => leave('pay')}
      onClose={() => leave('giveup')}
    >
      <View className="cashier">
        <View className="cashier__name">{bill.name}</View>
        <View className="cashier__sum">{yuanWords(bill.fen)}</View>
        <View className="cashier__note">{words.note}</View>
      </View>
    </ConfirmSheet>
  )
}
