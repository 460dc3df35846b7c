import type { Presents, Program } from '../../../domain/program'
import type { Breach, Law } from './law'

const at = (field: keyof Presents, message: string): Breach => ({ path: ['spending', 'presents', field], message })

/** Each limit of presents leaves room for the one below it: otherwise one of them would never be what it says. */
const limitsOfPresentsRise: Law = ({ spending: { presents } }: Program) => {
  if (!presents) return []
  const { least, mostPerPresent, mostPerDay, mostPerMonth } = presents
  return [
    ...(mostPerPresent < least ? [at('mostPerPresent', `不能小于每次至少的 ${least} 分`)] : []),
    ...(mostPerDay < mostPerPresent ? [at('mostPerDay', `不能小于每次最多的 ${mostPerPresent} 分`)] : []),
    ...(mostPerMonth < mostPerDay ? [at('mostPerMonth', `不能小于每日最多的 ${mostPerDay} 分`)] : []),
  ]
}

/** Nobody becomes a member, gives everything away and leaves within one cooling-off. */
const giversAreKnown: Law = ({ spending: { presents } }: Program) => {
  if (!presents) return []
  const days = Math.ceil(presents.coolingHours / 24)
  return presents.memberDays < days ? [at('memberDays', `不能短于冷静期的 ${days} 天`)] : []
}

export const SPENDING_LAWS: readonly Law[] = [limitsOfPresentsRise, giversAreKnown]
