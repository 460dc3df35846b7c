import type { ActionData } from '../../../shared/contracts'
import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { BAR_REFUSALS, barOf, type Price, priceFor, type Shopper } from '../../../shared/domain/mall'
import type { Program } from '../../../shared/domain/program'
import { grouped, yuan } from '../../../shared/domain/text'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Settled } from '../../_kit/ledger/settle'
import { takesMoney } from '../../_kit/payments/provider'
import type { MemberRequest } from '../request'

export type Redeemed = ActionData<'gift.redeem'>

/** A request to redeem, with what is known before anything is read. */
export interface Redeeming {
  readonly request: MemberRequest<'gift.redeem'>
  readonly key: string
  readonly inputDigest: string
}

/** The gift in force, one part of its stock, and who wants it. */
export interface Wanted {
  readonly gift: GiftDocument
  readonly stock: StockDocument
  readonly before: Settled
  readonly program: Program
  readonly quantity: number
  readonly option: { readonly id: string; readonly name: string } | null
}

export const shopperOf = ({ account, books }: Settled, now: number): Shopper => ({
  now,
  tier: account.tier,
  balance: books.balance,
  capCounts: account.capCounts,
  frozen: account.status === 'frozen',
  dormant: account.dormantSince !== null,
})

/**
 * Why it cannot be redeemed, as far as the member and the gift go; the stock is asked when pieces are taken. A price that is no longer the one
 * that was shown is told before points that do not reach for it.
 */
export const refusalOf = (wanted: Wanted, { input, now }: MemberRequest<'gift.redeem'>): Refusal | undefined => {
  const { gift, stock, before, program, quantity } = wanted
  const who = shopperOf(before, now)
  const offer = { giftId: gift._id, gift: gift.gift, isListed: stock.listed && gift.state === 'listed', left: null, quantity }
  const barred = barOf(offer, who, program.tiers)
  if (barred && barred.bar !== 'points') return refuse(BAR_REFUSALS[barred.bar], barred.hint)
  const price = priceFor(gift.gift, who.tier)
  if (input.expected && (input.expected.points !== price.points || input.expected.fen !== price.fen)) {
    return refuse('price_changed', `现在每份 ${priceInWords(price)}，请确认后再兑换`, { price: { ...price } })
  }
  if (price.fen > 0 && !takesMoney()) return refuse('not_eligible', '暂时不能收款，请稍后再来兑换')
  return barred && refuse('not_enough_points', `需 ${grouped(price.points * quantity)} 分，您有 ${grouped(who.balance)} 分，${barred.hint}`)
}

/** `500 分加 9.90 元` */
const priceInWords = ({ points, fen }: Price): string => `${grouped(points)} 分${fen > 0 ? `加 ${yuan(fen)} 元` : ''}`

/** The option that was asked for: one of the gift's, and one where it has some. */
export const optionOf = ({ gift }: GiftDocument, optionId: string | undefined): Wanted['option'] | Refusal => {
  if (gift.options.length === 0 && optionId === undefined) return null
  const option = gift.options.find(({ id }) => id === optionId)
  if (option) return option
  const message = gift.options.length === 0 ? '这个礼品不分规格' : optionId === undefined ? '请选择规格' : '没有这个规格，请重新选择'
  return refuse('invalid', message, { fields: [{ path: 'optionId', message }] })
}
