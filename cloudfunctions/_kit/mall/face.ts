import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import type { RedemptionFace } from '../../../shared/contracts/member/mall'
import { standingWords, stateOn } from '../../../shared/domain/mall'
import { dayOf, NEVER } from '../../../shared/domain/time'

/** What a member sees of something redeemed, as it stands now: whether or not the job has been there. */
export const redemptionFace = (redemption: RedemptionDocument, now: number, pictures?: ReadonlyMap<string, string>): RedemptionFace => {
  const { _id, giftId, kind, name, art, picture, option, quantity, points, fen, at, until } = redemption
  const state = stateOn(redemption, dayOf(now))
  const url = picture === null ? undefined : pictures?.get(picture)
  return {
    redemptionId: _id,
    giftId,
    kind,
    name,
    art,
    ...(url === undefined ? {} : { picture: url }),
    ...(option === null ? {} : { option: option.name }),
    quantity,
    points,
    fen,
    state,
    at,
    ...(until === NEVER ? {} : { until }),
    words: standingWords(kind, { ...redemption, state }, dayOf(now)),
  }
}
