import type { Activity } from '../program'
import { addDays, type Day } from '../time'

/** What has become of the photo of a day; one that waits neither counts yet nor breaks a run. */
export type Standing = 'waiting' | 'passed' | 'refused'

export type Standings = Readonly<Record<Day, Standing>>

/** How far a member is. */
export interface Progress {
  /** Days that count, the earliest first. */
  readonly counted: readonly Day[]
  /** `还差 3 天` */
  readonly left: number
  readonly isComplete: boolean
}

type Terms = Pick<Activity, 'days' | 'consecutive' | 'until'>

const passedOf = (standings: Standings): Day[] =>
  Object.entries(standings)
    .filter(([, standing]) => standing === 'passed')
    .map(([day]) => day)
    .sort()

/** The first days that together are what is asked for; undefined while there are none. */
const completed = ({ days, consecutive }: Terms, passed: readonly Day[]): readonly Day[] | undefined => {
  if (!consecutive) return passed.length >= days ? passed.slice(0, days) : undefined
  const first = passed.findIndex((day, i) => passed[i + days - 1] === addDays(day, days - 1))
  return first < 0 ? undefined : passed.slice(first, first + days)
}

/** The run that can still grow: up to today, or up to yesterday while today has no good photo yet. */
const liveRun = ({ until }: Terms, standings: Standings, today: Day): readonly Day[] => {
  const isAlive = (day: Day) => standings[day] === 'passed' || standings[day] === 'waiting'
  const last = today < until ? today : until
  const run: Day[] = []
  for (let day = isAlive(last) ? last : addDays(last, -1); isAlive(day); day = addDays(day, -1))
    if (standings[day] === 'passed') run.unshift(day)
  return run
}

/** Photos may pass in any order and long after their days: what was complete once stays so. */
export const progressOf = (terms: Terms, standings: Standings, today: Day): Progress => {
  const passed = passedOf(standings)
  const complete = completed(terms, passed)
  const counted = complete ?? (terms.consecutive ? liveRun(terms, standings, today) : passed)
  return { counted, left: terms.days - counted.length, isComplete: complete !== undefined }
}
