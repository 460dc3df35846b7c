import type { ActionData } from '../../../shared/contracts'
import type { PrizeDocument } from '../../../shared/contracts/documents/prize'
import { LIMITS } from '../../../shared/domain/limits'
import { asPrize, prizeState } from '../../_kit/lottery/documents'
import type { Reader } from '../../_kit/store'

type TakenGift = ActionData<'expiring.get'>['taken'][number]

export const giftView = (prize: PrizeDocument, now: number): TakenGift => ({
  code: prize._id,
  name: prize.name,
  until: prize.until,
  state: prizeState(prize, now),
})

/** Gifts that a member has taken for dying points, the latest first. One storage call. */
export const takenGifts = async (read: Reader, memberId: string, now: number): Promise<TakenGift[]> => {
  const find = { where: { memberId, source: 'rescue' }, order: [['at', 'desc']], limit: LIMITS.prizesShown } as const
  return (await read.find('prizes', find)).map(asPrize).map((prize) => giftView(prize, now))
}
