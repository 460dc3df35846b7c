import { tierOf } from '../program'
import type { BadgeKind } from './types'

/** One for each tier above the first, those that were passed on the way included. */
export const tier: BadgeKind = {
  prefix: 'tier-',
  earned: ({ program, tier: id, today }) => {
    const rank = program.tiers.indexOf(tierOf(program, id))
    return program.tiers.slice(1, rank + 1).map((reached) => ({ id: `tier-${reached.id}`, on: today }))
  },
  // A tier that the programme has given up keeps its badge, without its name.
  name: (id, program) => `晋升${program.tiers.find((known) => known.id === id)?.name ?? '会员'}`,
}
