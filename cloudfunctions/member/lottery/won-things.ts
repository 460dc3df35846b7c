import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { untilInWords } from '../../../shared/domain/expiry'
import { voucherCodeFrom } from '../../../shared/domain/voucher-code'
import { remindOn } from '../../../shared/domain/mall'
import { addDays, dayOf, instantOf, shanghaiIso } from '../../../shared/domain/time'
import { prizeMac } from '../../_kit/digest'
import type { Told } from '../../_kit/inbox/promise'
import { asPrize } from '../../_kit/lottery/documents'
import type { Outcome } from './draw-entry'

/** The thing that a draw has won, to be handed over until the last of its days; undefined where it won points or nothing. */
export const wonThing = (memberId: string, { key, lottery, prize, now }: Outcome): PrizeDocument | undefined => {
  if (prize?.gives.kind !== 'gift') return undefined
  const until = addDays(dayOf(now), prize.gives.claimDays)
  return asPrize({
    _id: voucherCodeFrom(prizeMac(key)),
    schema: 1,
    memberId,
    source: 'lottery',
    lotteryId: lottery.id,
    lotteryName: lottery.name,
    prizeId: prize.id,
    name: prize.name,
    entryId: key,
    at: shanghaiIso(now),
    until,
    remindOn: remindOn(until, dayOf(now)),
    handedAt: null,
    handedBy: null,
    storeId: null,
  })
}

/** The code stands on the page of the lottery, not in the message: a message is easily shown around. */
export const wonTold = ({ name, lotteryName, at, until, entryId }: PrizeDocument): Told => ({
  key: `prize:${entryId}`,
  kind: 'activity',
  title: `抽中${name}`,
  body: `您在${lotteryName}中抽中“${name}”，请于 ${untilInWords(until, dayOf(instantOf(at)))}到任一门店出示领奖码领取。`,
  link: 'lottery',
})
