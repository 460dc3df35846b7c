import type { ActionData } from '../../../shared/contracts'
import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { giveBack, type Lot } from '../../../shared/domain/ledger'
import { asksRating, canCancel, isHandedOver, moneyBack, paymentState, paymentWords, stateOn } from '../../../shared/domain/mall'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { redemptionFace } from '../../_kit/mall/face'
import { knownGift } from '../../_kit/mall/gifts'
import { ownRedemption } from '../../_kit/mall/owned'
import { addressesOf } from '../../_kit/mall/pictures'
import { type Act, callerAccount } from '../request'

type Detail = ActionData<'redemption.get'>

/** One redemption with all that its member may know, but the codes of a coupon: those are shown on request alone. */
export const getRedemption: Act<'redemption.get'> = async (request) => {
  const { store, now, input } = request
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const redemption = await ownRedemption(store, account._id, input.redemptionId)
  if (isRefusal(redemption)) return redemption
  const pictures = await addressesOf(redemption.picture === null ? [] : [redemption.picture], now)
  const usage = redemption.kind === 'coupon' ? await usageOf(store, redemption.giftId) : undefined
  return {
    ...redemptionFace(redemption, now, pictures),
    ...detailOf(redemption, now),
    ...(usage === undefined ? {} : { usage }),
  }
}

const usageOf = async (store: Parameters<typeof knownGift>[0], giftId: string): Promise<string | undefined> => {
  const config = (await knownGift(store, store, giftId))?.gift.config
  return config?.kind === 'coupon' ? config.usage : undefined
}

const detailOf = (redemption: RedemptionDocument, now: number) => {
  const { _id, certificate, address, tracking, used, rating } = redemption
  const today = dayOf(now)
  const isWaiting = stateOn(redemption, today) === 'waiting'
  const cancellable = canCancel(redemption, today)
  return {
    ...(isWaiting && isHandedOver(redemption) ? { voucher: _id } : {}),
    steps: redemption.steps.map(({ state, at, words }) => ({ state, at, words: words ?? '' })),
    lots: redemption.lots,
    entryId: redemption.entryId,
    cancellable,
    ...(cancellable ? { back: backOf(redemption.lots, moneyBack(redemption), now) } : {}),
    revealed: redemption.revealedAt !== null,
    ...(certificate === null ? {} : { certificate }),
    ...(address === null ? {} : { address }),
    ...(tracking === null ? {} : { tracking }),
    ...(used === null ? {} : { used: { at: used.at, storeId: used.storeId } }),
    ...moneyOf(redemption),
    askRating: asksRating(redemption),
    ...(rating === null ? {} : { rating: { stars: rating.stars, words: rating.words } }),
    serverTime: shanghaiIso(now),
  } satisfies Partial<Detail>
}

const moneyOf = (redemption: RedemptionDocument): Pick<Detail, 'payment' | 'payUntil'> => {
  const [state, words] = [paymentState(redemption), paymentWords(redemption)]
  if (state === undefined || words === undefined) return {}
  return { payment: { state, words }, ...(state === 'unpaid' ? { payUntil: redemption.dueAt } : {}) }
}

const NO_BOOKS = { balance: 0, debt: 0, lots: [], held: [], carryFen: 0, seq: 0, headHash: '' }

/** What would come back today, a debt that it would repay included. */
const backOf = (lots: readonly Lot[], fen: number, now: number): Detail['back'] => {
  const { change, lapsed } = giveBack(NO_BOOKS, lots, dayOf(now))
  return { points: change.points, lapsed, fen }
}
