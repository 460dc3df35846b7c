import { type ActivityGuard, activityGuardSchema } from '../../../shared/contracts/documents/guard'
import type { Activity } from '../../../shared/domain/program'
import { checked } from '../../_kit/ledger/documents'
import type { Reader } from '../../_kit/store'

export const asActivityGuard = (document: unknown): ActivityGuard => checked(activityGuardSchema, document)

const guardId = (activityId: string): string => `activity:${activityId}`

/** How many have joined, and whether that was counted before. One storage call. */
export const openPlaces = async (read: Reader, activityId: string): Promise<{ readonly guard: ActivityGuard; readonly isNew: boolean }> => {
  const found = await read.get('guards', guardId(activityId))
  if (found === undefined) return { guard: { _id: guardId(activityId), schema: 1, joined: 0 }, isNew: true }
  return { guard: asActivityGuard(found), isNew: false }
}

/** Undefined where there is room for everybody; then nothing is read either. */
export const placesLeft = async (read: Reader, { id, places }: Activity): Promise<number | undefined> =>
  places === null ? undefined : Math.max(0, places - (await openPlaces(read, id)).guard.joined)
