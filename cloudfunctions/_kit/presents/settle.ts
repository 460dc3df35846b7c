import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { hasCooled, isOnItsWay, isUnanswered, type LapseReason, type PresentEnd } from '../../../shared/domain/presents'
import type { Actor } from '../../../shared/domain/ledger'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Store } from '../store'
import { type Ending, endPresent, type Parties } from './end'

/** Found ended by somebody else meanwhile, or not due any more. */
const NOTHING_LEFT = refuse('over')

const by = (id: string): Actor => ({ kind: 'system', id })

/** True where it has ended, whoever did it. */
const endIt = async (store: Store, ending: Ending): Promise<boolean> => {
  const done = await endPresent(store, ending)
  return !isRefusal(done) || done.refused === NOTHING_LEFT.refused
}

/**
 * What a present that is due comes to: it arrives when it has cooled, unless a card was reported lost or somebody has left meanwhile. A phone
 * in wrong hands so gives nothing away for good before its owner has had the cooling-off to notice.
 */
const dueEnd = (present: PresentDocument, { giver, friend }: Parties, now: number): PresentEnd | Refusal => {
  if (isUnanswered(present, now)) return { state: 'lapsed', reason: 'unanswered' }
  if (!hasCooled(present, now)) return NOTHING_LEFT
  const reason = hindrance(giver.status, friend?.status)
  return reason ? { state: 'lapsed', reason } : { state: 'given' }
}

const hindrance = (giver: string, friend: string | undefined): LapseReason | undefined => {
  if (friend === undefined || friend === 'left') return 'friend_left'
  if (giver === 'left') return 'giver_left'
  if (friend === 'frozen') return 'friend_frozen'
  return giver === 'frozen' ? 'giver_frozen' : undefined
}

/** What is due: arrives, or goes back. False where it could not be done. */
export const settlePresent = (store: Store, { _id }: PresentDocument, now: number): Promise<boolean> =>
  endIt(store, { presentId: _id, now, actor: () => by('presents'), how: (present, parties) => dueEnd(present, parties, now) })

/** Who has left neither gives nor is given: what is still on its way goes back, to closed books where they are the giver's. */
export const endForLeaver = (store: Store, { _id }: PresentDocument, memberId: string, now: number): Promise<boolean> =>
  endIt(store, {
    presentId: _id,
    now,
    actor: () => by('leave'),
    how: (present) => {
      if (!isOnItsWay(present)) return NOTHING_LEFT
      return { state: 'lapsed', reason: present.giverId === memberId ? 'giver_left' : 'friend_left' }
    },
  })
