import { begun, partsOf, stockId } from '../../../shared/domain/mall'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { requestHash, sealedDigestOf } from '../../_kit/digest'
import { post, type Posted, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { knownLotteries, stateOf } from '../../_kit/lottery/known'
import { asRedemption, asStock } from '../../_kit/mall/documents'
import { knownGift, readGift } from '../../_kit/mall/gifts'
import { isKnownSoldOut, rememberSoldOut } from '../../_kit/mall/sold-out'
import { stocksOf } from '../../_kit/mall/stocks'
import { takeFrom } from '../../_kit/mall/taking'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { redeemed } from '../mall/made'
import { payable, prepaid } from '../mall/payable'
import { optionOf, type Redeemed, type Redeeming, refusalOf, type Wanted } from '../mall/redeeming'
import { type Act, callerAccount } from '../request'

/**
 * Redeems a gift (M2): points burnt, stock and limits counted, and the voucher there, all in one transaction or nothing. The entry is named by
 * caller and request, so that a request which comes again, also after a time-out, redeems nothing twice.
 */
export const redeemGift: Act<'gift.redeem'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const redeeming = { request, key: `redeem:${requestHash('redeem', openid, requestId)}`, inputDigest: sealedDigestOf(input) }
  const isGone = isKnownSoldOut(store, input.giftId, input.optionId, now)
  // What was redeemed before it sold out is answered as it was.
  if (isGone && (await store.get('entries', redeeming.key)) === undefined) return refuse('sold_out', '已兑完')
  const tickets = await openLotteries(redeeming)
  const posted = await post<Redeemed>(store, { ...redeeming, now, decide: (read) => decide(read, redeeming, rulesAt, tickets) })
  return isRefusal(posted) ? posted : withPayment(request, posted)
}

/** What is to be paid goes with the answer and is never kept with it: a payment is asked for anew each time. */
const withPayment = async ({ store, openid, now }: Redeeming['request'], { answer, replayed }: Posted<Redeemed>): Promise<Redeemed> => {
  if (answer.redemption.fen === 0) return answer
  if (!replayed) return { ...answer, ...(await prepaid(answer.redemption, { openid, now })) }
  const found = await store.get('redemptions', answer.redemption.redemptionId)
  const asked = found === undefined ? undefined : await payable(store, asRedemption(found), { openid, now })
  return asked === undefined || isRefusal(asked) ? answer : { ...answer, ...asked }
}

/** Lotteries that tickets are still good for, out of the programmes that the instance keeps. */
const openLotteries = async ({ request: { store, now } }: Redeeming): Promise<ReadonlySet<string>> => {
  const known = await knownLotteries(store, now)
  return new Set(known.filter((lottery) => stateOf(lottery, now) !== 'over').map(({ lottery }) => lottery.id))
}

const NO_GIFT = '没有找到这个礼品，可能已下架'

const decide = async (
  read: Reader,
  redeeming: Redeeming,
  rulesAt: RulesAt,
  lotteries: ReadonlySet<string>,
): Promise<Posting<Redeemed> | Refusal> => {
  const { openid, now, input } = redeeming.request
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  const inForce = await giftInForce(read, redeeming, Number(account._id))
  if (isRefusal(inForce)) return inForce
  const before = settled(account, now, rulesAt)
  const wanted: Wanted = { ...inForce, before, program: rulesAt(now), quantity: input.quantity ?? 1 }
  const refused = refusalOf(wanted, redeeming.request) ?? lotteryOver(wanted, lotteries)
  return refused ?? buy(read, redeeming, wanted)
}

/**
 * The gift as its stock says that it is in force, and the part of the stock to look into first: in a rush members begin at different parts, so
 * that they do not wait for each other.
 */
const giftInForce = async (
  read: Reader,
  redeeming: Redeeming,
  member: number,
): Promise<Pick<Wanted, 'gift' | 'stock' | 'option'> | Refusal> => {
  const { store, input } = redeeming.request
  const known = await knownGift(store, read, input.giftId)
  if (!known) return refuse('not_found', NO_GIFT)
  const found = await read.get('stocks', stockId(input.giftId, input.optionId ?? null, member % partsOf(known.gift)))
  const stock = found === undefined ? await otherPart(read, input) : asStock(found)
  const gift = stock?.version === known.version ? known : await readGift(store, read, input.giftId)
  const option = gift && optionOf(gift, input.optionId)
  if (isRefusal(option)) return option
  if (!gift || !stock || option === undefined || gift.state === 'draft') return refuse('not_found', NO_GIFT)
  // Gift and stock are written together; whoever reads them apart has read between two changes.
  return gift.version === stock.version ? { gift, stock, option } : refuse('busy')
}

/** A part where none was where it should be: how a stock is split has just changed. */
const otherPart = async (read: Reader, { giftId, optionId }: Redeeming['request']['input']) =>
  (await stocksOf(read, giftId)).find((stock) => stock._id.startsWith(stockId(giftId, optionId ?? null, 0).slice(0, -1)))

const lotteryOver = ({ gift: { gift } }: Wanted, lotteries: ReadonlySet<string>): Refusal | undefined =>
  gift.config.kind === 'ticket' && !lotteries.has(gift.config.lotteryId) ? refuse('over', '这个抽奖已结束') : undefined

const buy = async (read: Reader, redeeming: Redeeming, wanted: Wanted): Promise<Posting<Redeemed> | Refusal> => {
  const { store, now, input } = redeeming.request
  const { gift, stock, quantity } = wanted
  const asked = { handover: input.handover, hasAddress: input.address !== undefined }
  const beginning = begun(gift.gift, asked, quantity, dayOf(now))
  if ('path' in beginning) return refuse('invalid', beginning.message, { fields: [beginning] })
  const pieces = await takeFrom(read, stock, quantity)
  if (!('left' in pieces)) return redeemed(redeeming, { ...wanted, beginning, pieces })
  if (gift.gift.rush && pieces.left === 0) rememberSoldOut(store, gift._id, input.optionId, now)
  return refuse('sold_out', pieces.left === 0 ? '已兑完' : `仅剩 ${pieces.left} 份`)
}
