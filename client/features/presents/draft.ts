import type { ActionInput, PresentsPage } from '@shared/contracts'
import { grouped } from '@/lib/format'
import type { Strings } from '@/strings'

/** A present while it is written, as it stands in the fields. */
export interface Draft {
  readonly points: string
  readonly words: string
}

export const EMPTY: Draft = { points: '', words: '' }

export const LONGEST_WORDS = 60

type Offer = NonNullable<PresentsPage['offer']>

/** How many points are meant; undefined while that is no number. */
export const pointsIn = ({ points }: Draft): number | undefined => (/^\d{1,9}$/.test(points.trim()) ? Number(points.trim()) : undefined)

/** What is wrong with the number of points, in words; undefined where they can be given. */
export const faultOf = (
  draft: Draft,
  { least, most }: Pick<Offer, 'least' | 'most'>,
  words: Strings['presents']['sheet'],
): string | undefined => {
  const points = pointsIn(draft)
  if (points === undefined) return words.faults.empty
  if (points < least) return words.faults.least(grouped(least))
  return points > most ? words.faults.most(grouped(most)) : undefined
}

/** What the functions are told. Only for a draft without a fault. */
export const offerInput = (draft: Draft): ActionInput<'present.offer'> => {
  const words = draft.words.replace(/\s+/g, ' ').trim()
  return { points: pointsIn(draft) ?? 0, ...(words ? { words } : {}) }
}
