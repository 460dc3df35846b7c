import type { ActionInput, GiftDetail } from '@shared/contracts'
import type { Handover } from '@shared/domain/mall/kinds'
import type { Address } from '@/features/addresses/api'

/** What a member wants of a gift, as far as it was said. */
export interface Wish {
  readonly optionId?: string
  readonly quantity: number
  readonly handover?: Handover
}

/** The same as it can be had: what was not said is the first that there is, and no more than there is. */
export interface Order {
  readonly optionId: string | undefined
  readonly quantity: number
  readonly handover: Handover | undefined
  readonly address: Address | undefined
}

export const FIRST_WISH: Wish = { quantity: 1 }

type Option = GiftDetail['options'][number]

export const isOut = ({ left }: Pick<Option, 'left'>): boolean => left === 0

const optionOf = ({ options }: Pick<GiftDetail, 'options'>, wanted: string | undefined): Option | undefined =>
  options.find(({ id }) => id === wanted) ?? options.find((option) => !isOut(option)) ?? options[0]

/** How many can be had at once: by the member's limits and points, and by what is left of this option. */
export const mostOf = (gift: Pick<GiftDetail, 'options' | 'most'>, optionId: string | undefined): number =>
  Math.max(1, Math.min(gift.most, optionOf(gift, optionId)?.left ?? gift.most))

export const orderOf = (gift: Pick<GiftDetail, 'options' | 'most' | 'handovers'>, wish: Wish, address: Address | undefined): Order => {
  const optionId = optionOf(gift, wish.optionId)?.id
  const handover = gift.handovers.find((one) => one === wish.handover) ?? gift.handovers[0]
  return {
    optionId,
    quantity: Math.max(1, Math.min(wish.quantity, mostOf(gift, optionId))),
    handover,
    address: handover === 'delivery' ? address : undefined,
  }
}

/** Goods are sent to no address that is not there. */
export const lacksAddress = ({ handover, address }: Order): boolean => handover === 'delivery' && address === undefined

/** What the functions are told; `expected` is the price of one piece that the member has seen. */
export const redeemInput = (
  { giftId, price }: Pick<GiftDetail, 'giftId' | 'price'>,
  { quantity, optionId, handover, address }: Order,
): ActionInput<'gift.redeem'> => ({
  giftId,
  quantity,
  ...(optionId ? { optionId } : {}),
  ...(handover ? { handover } : {}),
  ...(address ? { address } : {}),
  expected: price,
})
