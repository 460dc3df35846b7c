import { useEffect, useState } from 'react'
import type { GiftDetail, Redeemed } from '@shared/contracts'
import { handOver } from '@/features/paying/handed'
import { keepNew } from '@/features/redemptions/kept'
import { member as caller } from '@/lib/call'
import { go } from '@/lib/routes'
import { useWrite } from '@/lib/use-write'
import { vibrate } from '@/lib/vibrate'
import { type Order, redeemInput } from './order'

/** Money is paid where what was redeemed stands: there it can be paid again, and given up. */
const toPay = (redemptionId: string, payment: Redeemed['payment']): void => {
  handOver(redemptionId, payment)
  go('redemption', { id: redemptionId, pay: '1' })
}

interface Redeeming {
  readonly gift: GiftDetail | undefined
  readonly order: Order | undefined
  /** Asks for the gift anew. */
  readonly load: () => Promise<void>
}

/**
 * Redeeming in one tap. What was asked stays asked until its outcome is known, under its own request; a price that has changed is shown
 * and has to be confirmed anew.
 */
export const useRedeem = ({ gift, order, load }: Redeeming) => {
  /** The price that stood there when the sheet was opened; nothing is asked without it. */
  const [seen, setSeen] = useState<GiftDetail['price']>()
  const [redeemed, setRedeemed] = useState<Redeemed>()
  const writing = useWrite({
    fn: 'member',
    caller,
    action: 'gift.redeem',
    onDone: (done) => {
      const { redemption, payment } = done
      setSeen(undefined)
      keepNew(redemption)
      void load()
      if (redemption.state === 'unpaid') return toPay(redemption.redemptionId, payment)
      vibrate()
      setRedeemed(done)
    },
  })
  const { state, reset } = writing

  useEffect(() => {
    if (state.step !== 'refused') return
    // Whatever was refused, something is not as the page says; with the new price it can be confirmed again.
    void load().then(state.code === 'price_changed' ? reset : undefined)
  }, [state])

  const begin = () => {
    if (!gift || state.step === 'unknown' || state.step === 'sending') return
    reset()
    setSeen(gift.price)
    // The price, the lots and what is left are looked at once more while the member reads.
    void load()
  }
  const confirm = () => {
    if (state.step === 'unknown') return void writing.again()
    if (gift && order) void writing.send(redeemInput(gift, order), `gift.redeem:${gift.giftId}`)
  }
  /** A refusal has been read by then; what is undecided stays so. */
  const close = () => {
    setSeen(undefined)
    if (state.step === 'refused') reset()
  }
  const done = () => {
    setRedeemed(undefined)
    reset()
  }
  return { state, seen, redeemed, undecided: state.step === 'unknown' || state.step === 'sending', begin, confirm, close, done }
}
