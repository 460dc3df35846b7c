import type { PresentDocument } from '../../../shared/contracts/documents/present'
import type { PresentFace } from '../../../shared/contracts/member/present'
import { canStepBack, lapsedOf, type PresentSide, presentStateAt, presentUntil, presentWords } from '../../../shared/domain/presents'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'

/** The other one of the two, unmasked as accounts have it; undefined while there is none. */
export type OtherName = string | null | undefined

/** What one of the two sees of a present, as it stands now: whether or not the job has been there. */
export const presentFace = (present: PresentDocument, side: PresentSide, otherName: OtherName, now: number): PresentFace => {
  const until = presentUntil(present, now)
  return {
    presentId: present._id,
    side,
    ...(otherName === undefined ? {} : { maskedName: maskName(otherName) }),
    points: present.points,
    lots: present.lots,
    lapsed: lapsedOf(present, dayOf(now)),
    words: present.words,
    state: presentStateAt(present, now),
    at: present.at,
    ...(until === undefined ? {} : { until }),
    status: presentWords(present, now),
    canStepBack: canStepBack(present, side, now),
  }
}
