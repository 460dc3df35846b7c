import type { ActionData } from '../../../shared/contracts'
import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { burn } from '../../../shared/domain/ledger'
import { leftIn, mostFor, ruleWords } from '../../../shared/domain/mall'
import { addDays, dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse } from '../../../shared/errors'
import { giftsOf } from '../../_kit/mall/catalogue'
import { asGift } from '../../_kit/mall/documents'
import { addressesOf } from '../../_kit/mall/pictures'
import { stocksOf } from '../../_kit/mall/stocks'
import { rulesOf } from '../../_kit/programs'
import type { Store } from '../../_kit/store'
import { faceOf, leftOfGift } from '../mall/face'
import { favouritesOf } from '../mall/favourites'
import { guestOf, type MallGuest } from '../mall/shopper'
import { type Act, callerAccount } from '../request'

type Detail = ActionData<'gift.get'>

/** One gift with all that the sheet of confirmation says, as of now: what it costs, from which lots, and what is left. */
export const getGift: Act<'gift.get'> = async (request) => {
  const { store, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const program = rulesAt(now)
  const account = await callerAccount(request)
  if (isRefusal(account)) return account
  const document = await giftShown(store, input.giftId)
  if (document === undefined) return refuse('not_found', '没有找到这个礼品')
  const { _id, gift } = document
  const guest = guestOf(account, program, rulesAt, now)
  const favourites = new Set(await favouritesOf(store, account._id))
  const stocks = await stocksOf(store, _id)
  const addresses = await addressesOf(gift.pictures, now)
  const face = faceOf(document, stocks, { who: guest.who, tiers: program.tiers, favourites, addresses })
  const most = face.bar === undefined ? mostFor(_id, gift, guest.who, leftOfGift(document, stocks)) : 0
  return {
    ...face,
    details: [...gift.details],
    pictures: gift.pictures.flatMap((picture) => addresses.get(picture) ?? []),
    options: optionViews(document, stocks),
    handovers: gift.config.kind === 'goods' ? [...gift.config.handovers] : [],
    rules: ruleWords(_id, gift, program.tiers),
    most,
    ...(gift.terms.validDays === null ? {} : { validUntil: addDays(dayOf(now), gift.terms.validDays) }),
    balance: guest.who.balance,
    lots: burntBy(face.price.points * Math.max(1, most), guest),
    serverTime: shanghaiIso(now),
  }
}

/** A gift that is listed, or was and is withdrawn: who has put it aside, or redeemed it, still finds it. Drafts are nobody's business. */
const giftShown = async (store: Store, giftId: string): Promise<GiftDocument | undefined> => {
  const listed = (await giftsOf(store, 'listed')).find(({ _id }) => _id === giftId)
  if (listed) return listed
  const found = await store.get('gifts', giftId)
  const document = found === undefined ? undefined : asGift(found)
  return document?.state === 'withdrawn' ? document : undefined
}

const optionViews = ({ gift }: GiftDocument, stocks: readonly StockDocument[]): Detail['options'] =>
  gift.options.map(({ id, name }) => {
    const left = leftIn(stocks.filter(({ optionId }) => optionId === id))
    return { id, name, ...(left === null ? {} : { left }) }
  })

/** What so many points would burn, the first to die first; nothing where there are not so many. */
const burntBy = (points: number, { books, who }: MallGuest): Detail['lots'] =>
  (burn(books, points, dayOf(who.now))?.lots ?? []).map(({ expiresOn, points: burnt }) => ({ expiresOn, points: -burnt }))
