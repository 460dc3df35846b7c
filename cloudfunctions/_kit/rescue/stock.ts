import { type RescueGuard, rescueGuardSchema } from '../../../shared/contracts/documents/guard'
import { giftsLeft } from '../../../shared/domain/expiry'
import type { Program, RescueGift } from '../../../shared/domain/program'
import { checked } from '../ledger/documents'
import type { Filed } from '../ledger/post'
import type { Reader } from '../store'

/** How often gifts were taken, by their ids. */
export type Taken = Readonly<Record<string, number>>

const guardId = (offerId: string): string => `rescue:${offerId}`

const asGuard = (document: unknown): RescueGuard => checked(rescueGuardSchema, document)

/** How often a gift was taken, as read, and whether there is a document of it yet. */
export interface OpenStock {
  readonly guard: RescueGuard
  readonly isNew: boolean
}

/** One storage call, for a gift with a stock. */
export const openStock = async (read: Reader, { id }: RescueGift): Promise<OpenStock> => {
  const found = await read.get('guards', guardId(id))
  return found === undefined ? { guard: { _id: guardId(id), schema: 1, taken: 0 }, isNew: true } : { guard: asGuard(found), isNew: false }
}

/** The guard after one more was taken, for the transaction that read it: of two who take the last one has to try again, and finds none. */
export const filedStock = ({ guard, isNew }: OpenStock): { readonly insert: Filed; readonly replace: Filed } => {
  const filed: Filed = [['guards', asGuard({ ...guard, taken: guard.taken + 1 })]]
  return isNew ? { insert: filed, replace: [] } : { insert: [], replace: filed }
}

const stocked = ({ rescue }: Pick<Program, 'rescue'>): RescueGift[] =>
  rescue.offers.flatMap((offer) => (offer.kind === 'gift' && offer.stock !== null ? [offer] : []))

/** How often the gifts of a programme were taken. One storage call, none where none has a stock. */
export const takenSoFar = async (read: Reader, program: Pick<Program, 'rescue'>): Promise<Taken> => {
  const ids = stocked(program).map(({ id }) => guardId(id))
  if (ids.length === 0) return {}
  const guards = (await read.find('guards', { where: { _id: { in: ids } }, limit: ids.length })).map(asGuard)
  return Object.fromEntries(guards.map(({ _id, taken }) => [_id.slice(guardId('').length), taken]))
}

/** Gifts that have run out, by their ids. */
export const soldOut = (program: Pick<Program, 'rescue'>, taken: Taken): ReadonlySet<string> =>
  new Set(stocked(program).flatMap((gift) => (giftsLeft(gift, taken) === 0 ? [gift.id] : [])))
