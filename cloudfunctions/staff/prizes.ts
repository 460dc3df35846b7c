import type { WonPrize } from '../../shared/contracts'
import type { PrizeDocument } from '../../shared/contracts/documents/prize'
import { LIMITS } from '../../shared/domain/limits'
import { parseVoucherCode } from '../../shared/domain/voucher-code'
import { maskName } from '../../shared/domain/text'
import { refuse, type Refusal } from '../../shared/errors'
import { type Member, memberById } from '../_kit/accounts'
import { countInHour, countOne } from '../_kit/hourly'
import { asPrize, prizeState } from '../_kit/lottery/documents'
import type { Reader } from '../_kit/store'
import type { StaffCaller } from './request'

/** A prize, and who has won it. Who has left has nothing to fetch. */
export interface FoundPrize {
  readonly prize: PrizeDocument
  readonly member: Member
}

/** What a shown code stands for; a code that stands for nothing is `not_found`. */
export const prizeShown = async (read: Reader, shown: string): Promise<FoundPrize | Refusal> => {
  const code = parseVoucherCode(shown)
  const found = code === undefined ? undefined : await read.get('prizes', code)
  if (found === undefined) return unknown()
  const prize = asPrize(found)
  const member = await memberById(read, prize.memberId)
  return member ? { prize, member } : unknown()
}

const unknown = (): Refusal => refuse('not_found', '没有找到这个领奖码，请核对后再试')

/** Why this person may not try another code just now. The count comes with the document by which he was recognised. */
export const tooManyMisses = ({ staff, now }: StaffCaller): Refusal | undefined =>
  countInHour(staff.prizeMisses, now) >= LIMITS.prizeMissesPerHour ? refuse('too_many', '领奖码错误次数过多，请一小时后再试') : undefined

/** Counts a code that stands for nothing against whoever typed it. */
export const noteMiss = ({ store, now, staff }: StaffCaller): Promise<void> =>
  countOne(store, { collection: 'staff', id: staff._id, path: 'prizeMisses', read: staff.prizeMisses }, now)

/** What stands in the place of a lottery's name where points that were about to die have paid. */
const RESCUE = '到期积分专享兑换'

/** What the counter may see of it. */
export const prizeFace = ({ prize, member }: FoundPrize, now: number): WonPrize => ({
  code: prize._id,
  name: prize.name,
  source: prize.source,
  lotteryName: prize.lotteryName ?? RESCUE,
  maskedName: maskName(member.name),
  until: prize.until,
  state: prizeState(prize, now),
  ...(prize.handedAt === null ? {} : { handedAt: prize.handedAt }),
})
