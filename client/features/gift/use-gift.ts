import { useEffect, useState } from 'react'
import type { GiftDetail } from '@shared/contracts'
import { type Address, chosenAddress, fetchAddresses } from '@/features/addresses/api'
import { member as caller } from '@/lib/call'
import { useObservable } from '@/lib/observable'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWrite } from '@/lib/use-write'
import { fetchGift } from './api'
import { FIRST_WISH, orderOf, type Wish } from './order'
import { useRedeem } from './use-redeem'

/** A gift, what a member wants of it, and redeeming it. */
export const useGift = (giftId: string) => {
  const asked = useAsk(() => fetchGift(giftId))
  const { data: gift, load, set } = asked
  const [wish, setWish] = useState<Wish>(FIRST_WISH)
  useShownAgain(() => void load())

  const address = useAddress(gift, wish)
  const order = gift && orderOf(gift, wish, address)
  const redeeming = useRedeem({ gift, order, load })

  const favouring = useWrite({
    fn: 'member',
    caller,
    action: 'gift.favourite',
    onDone: ({ favourite }) => gift && set({ ...gift, favourite }),
  })
  const favour = () => gift && void favouring.send({ giftId, favourite: !gift.favourite }, `gift.favourite:${giftId}`)

  return { asked, wish, setWish, order, redeeming, favouring, favour }
}

export type Gifting = ReturnType<typeof useGift>

/** Where it is sent to: what was chosen, else the first of the book, which is asked for only when something is to be sent. */
const useAddress = (gift: GiftDetail | undefined, wish: Wish) => {
  const chosen = useObservable(chosenAddress)
  const [first, setFirst] = useState<Address>()
  const sent = gift !== undefined && orderOf(gift, wish, undefined).handover === 'delivery'
  useEffect(() => {
    if (!sent || chosen) return
    // Without an answer the member chooses on the page of the book, which says what is the matter.
    void fetchAddresses().then(
      ({ addresses }) => setFirst(addresses[0]?.address),
      () => undefined,
    )
  }, [sent, chosen])
  return chosen ?? first
}
