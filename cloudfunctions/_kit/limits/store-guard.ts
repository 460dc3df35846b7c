import { type StoreGuard, storeGuardSchema } from '../../../shared/contracts/documents/guard'
import { type CapCounts, countGiven, type Grant, lateDaysOf, memberRoom, withoutStale } from '../../../shared/domain/earning'
import type { EarningRule, Program } from '../../../shared/domain/program'
import type { Day } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'

export const asStoreGuard = (document: unknown): StoreGuard => checked(storeGuardSchema, document)

/** What capped rules have given in one store, as one purchase sees it. */
export interface OpenStoreGuard {
  /** Points that a rule may still give there; without end where no cap of the store limits it. */
  readonly room: (rule: EarningRule) => number
  /** The guard after what was given, to be written with the purchase. */
  readonly after: (given: readonly (readonly [EarningRule, Grant])[]) => { readonly insert: Filed; readonly replace: Filed }
}

/** One storage call. `day` is the day of the payment. */
export const openStoreGuard = async (read: Reader, program: Program, storeId: string, day: Day): Promise<OpenStoreGuard> => {
  const _id = `store:${storeId}`
  const found = await read.get('guards', _id)
  const counts = (found === undefined ? {} : asStoreGuard(found).counts) as CapCounts
  return {
    room: ({ id, caps }) => memberRoom(id, caps, counts, day, 'store').points,
    after: (given) => {
      const counted = given.reduce((sum, [{ id, caps }, { points }]) => countGiven(sum, id, caps, points, day, 'store'), counts)
      if (counted === counts) return { insert: [], replace: [] }
      const guard = asStoreGuard({ _id, schema: 1, counts: withoutStale(counted, day, lateDaysOf(program)) })
      return found === undefined ? { insert: [['guards', guard]], replace: [] } : { insert: [], replace: [['guards', guard]] }
    },
  }
}
