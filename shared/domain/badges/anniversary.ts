import { addYears } from '../time'
import type { Badge, BadgeFacts, BadgeKind } from './types'

const YEARS = [1, 2, 3, 5, 10]

/** Given for the day of the anniversary, however late it is noticed; who joined on 29 February has it on 28 February of a common year. */
export const anniversaries = ({ joinedOn, today }: Pick<BadgeFacts, 'joinedOn' | 'today'>): Badge[] =>
  YEARS.map((years) => ({ id: `anniversary-${years}`, on: addYears(joinedOn, years) })).filter(({ on }) => on <= today)

export const anniversary: BadgeKind = {
  prefix: 'anniversary-',
  earned: anniversaries,
  name: (years) => `入会 ${years} 周年`,
}
