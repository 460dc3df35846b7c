import { type Books, isDead, type Lot, totalOf } from '../ledger'
import type { Program, RescueGift } from '../program'
import { addDays, type Day } from '../time'

type Lots = Pick<Books, 'lots'>

/** The last day of what counts as about to die on `today` (X5). */
export const dyingUntil = ({ rescue }: Pick<Program, 'rescue'>, today: Day): Day => addDays(today, rescue.windowDays)

/** Live lots that are about to die: they alone pay for a rescue. */
export const dyingLots = (program: Pick<Program, 'rescue'>, { lots }: Lots, today: Day): Lot[] =>
  lots.filter((lot) => !isDead(lot, today) && lot.expiresOn <= dyingUntil(program, today))

export const dyingPoints = (program: Pick<Program, 'rescue'>, books: Lots, today: Day): number => totalOf(dyingLots(program, books, today))

/** A gift that a member can have for points. */
export type Affordable = Pick<RescueGift, 'id' | 'name' | 'points' | 'usualPoints'>

const saved = ({ points, usualPoints }: Affordable): number => usualPoints - points

/** What saves most first, then what is worth most. */
const byValue = (a: Affordable, b: Affordable): number => saved(b) - saved(a) || b.usualPoints - a.usualPoints || (a.id < b.id ? -1 : 1)

/**
 * The gifts that a member can have on `today` for what is about to die, the best value first: those of the rescue, without those that have
 * run out by their ids, and the best that the mall has for so many points.
 */
export const affordable = (
  program: Pick<Program, 'rescue'>,
  books: Lots,
  today: Day,
  gone: ReadonlySet<string> = new Set(),
  bestOfMall: (points: number) => Affordable | undefined = () => undefined,
): Affordable[] => {
  const purse = dyingPoints(program, books, today)
  const rescued = program.rescue.offers.flatMap((offer): Affordable[] =>
    offer.kind === 'gift' && !gone.has(offer.id) && offer.points <= purse ? [offer] : [],
  )
  const best = purse > 0 ? bestOfMall(purse) : undefined
  return [...rescued, ...(best ? [best] : [])].sort(byValue)
}
