import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { dyingUntil, untilInWords } from '../../../shared/domain/expiry'
import { burn } from '../../../shared/domain/ledger'
import { voucherCodeFrom } from '../../../shared/domain/voucher-code'
import { remindOn } from '../../../shared/domain/mall'
import type { RescueGift } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { addDays, type Day, dayOf, shanghaiIso } from '../../../shared/domain/time'
import { prizeMac } from '../../_kit/digest'
import type { Told } from '../../_kit/inbox/promise'
import type { Posting } from '../../_kit/ledger/post'
import { asPrize } from '../../_kit/lottery/documents'
import { filedStock, type OpenStock } from '../../_kit/rescue/stock'
import { giftView } from './taken-gifts'
import { counted, type Rescued, rescueEntry, type Taking } from './taking'

/** A gift for dying points alone: they burn, it is counted, and its pick-up code is there, in one transaction. */
export const takeGift = (taking: Taking<RescueGift>, stock: OpenStock | undefined): Posting<Rescued> => {
  const { before, offer, program, key, now } = taking
  const today = dayOf(now)
  const change = burn(before.books, offer.points, today, dyingUntil(program, today))
  if (change === undefined) throw new RangeError('a gift burns more than is about to die')
  const prize = prizeOf(taking)
  const filed = stock ? filedStock(stock) : { insert: [], replace: [] }
  return {
    account: counted(taking, offer.points),
    drafts: [
      ...before.drafts,
      rescueEntry(taking, change, {
        kind: 'redemption',
        title: `兑换${offer.name}`,
        steps: [
          `到期积分专享价 ${grouped(offer.points)} 分（平时 ${grouped(offer.usualPoints)} 分）`,
          ...change.lots.map((lot) => `使用有效期至 ${lot.expiresOn} 的 ${grouped(-lot.points)} 分`),
          `请于 ${untilInWords(prize.until, today)}到任一门店出示领取码领取`,
        ],
        cause: { offerId: offer.id, prizeId: prize._id, usualPoints: offer.usualPoints },
      }),
    ],
    tell: () => [taken(prize, today)],
    insert: [['prizes', prize], ...filed.insert],
    replace: filed.replace,
    answer: ({ balance }) => ({ entryId: key, points: change.points, balance, gift: giftView(prize, now) }),
  }
}

const prizeOf = ({ before, offer, key, now }: Taking<RescueGift>): PrizeDocument => {
  const until = addDays(dayOf(now), offer.claimDays)
  return asPrize({
    _id: voucherCodeFrom(prizeMac(key)),
    schema: 1,
    memberId: before.account._id,
    source: 'rescue',
    lotteryId: null,
    lotteryName: null,
    prizeId: offer.id,
    name: offer.name,
    entryId: key,
    at: shanghaiIso(now),
    until,
    remindOn: remindOn(until, dayOf(now)),
    handedAt: null,
    handedBy: null,
    storeId: null,
  })
}

/** The code stands on the page, not in the message: a message is easily shown around. */
const taken = ({ name, until, entryId }: PrizeDocument, today: Day): Told => ({
  key: `rescue:${entryId}`,
  kind: 'points',
  title: `已兑换${name}`,
  body: `请于 ${untilInWords(until, today)}到任一门店出示领取码领取“${name}”，逾期作废，积分不退。`,
  link: 'expiring',
})
