import type { ActionData } from '../../../shared/contracts'
import { type RescueOffer, type Program } from '../../../shared/domain/program'
import type { Change, EntryDraft } from '../../../shared/domain/ledger'
import type { EntryKind } from '../../../shared/domain/ledger/kinds'
import type { Account } from '../../../shared/contracts/documents/account'
import { withTaken } from '../../../shared/domain/expiry'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../../_kit/digest'
import type { Settled } from '../../_kit/ledger/settle'

export type Rescued = ActionData<'rescue.take'>

/** A request to take an offer, with all that is known of it once it has been seen that it can be taken. */
export interface Taking<O extends RescueOffer = RescueOffer> {
  readonly before: Settled
  readonly offer: O
  readonly units: number
  readonly key: string
  readonly inputDigest: string
  readonly program: Program
  readonly now: number
}

/** What makes two requests of one name the same. */
export const takingDigest = (offerId: string, units: number | undefined): string => digestOf({ rescue: offerId, units: units ?? null })

type Said = Pick<EntryDraft, 'title' | 'steps' | 'cause'> & { readonly kind: EntryKind }

/** The entry of a rescue, by its member. */
export const rescueEntry = ({ before, key, inputDigest, program }: Taking, change: Change, said: Said): EntryDraft => ({
  ...change,
  ...said,
  _id: key,
  actor: { kind: 'member', id: before.account._id },
  programVersion: program.version,
  inputDigest,
  orderId: null,
  storeId: null,
})

/** The account with what was taken in its counters. */
export const counted = ({ before, offer, now }: Taking, points: number): Account => ({
  ...before.account,
  capCounts: withTaken(before.account.capCounts, offer, points, dayOf(now)) as Account['capCounts'],
})
