import * as z from 'zod'
import type { Entry } from '../../shared/domain/ledger'
import { type Day, dayOf, endOfDay, instantOf, shanghaiIso, startOfDay } from '../../shared/domain/time'
import type { Reader } from '../_kit/store'
import { type Counted, entriesAfter, type Measure, PAGE } from '../_kit/totals/entries'
import { dueOf } from '../_kit/totals/liability'
import { added, NO_TALLY, type Tally, TALLIES } from '../_kit/totals/tally'

/** Points that the brand owes: those that can be spent and those that cannot yet. */
export interface Owed {
  readonly live: number
  readonly held: number
}

interface Recounted {
  readonly tally: Tally
  readonly owed: Owed
}

export const NOTHING_OWED: Owed = { live: 0, held: 0 }

const owedOf = (entry: Entry): Owed => dueOf(entry).reduce(plus, NOTHING_OWED)

export const plus = (a: Owed, b: Owed): Owed => ({ live: a.live + b.live, held: a.held + b.held })

const RECOUNT: Measure<Recounted> = {
  walk: TALLIES.walk,
  ofEntry: (entry) => ({ tally: TALLIES.ofEntry(entry), owed: owedOf(entry) }),
  ofUnlinked: (unlinked) => ({ tally: TALLIES.ofUnlinked(unlinked), owed: NOTHING_OWED }),
  nothing: { tally: NO_TALLY, owed: NOTHING_OWED },
}

/** How far the recount has come: the day it is at, the last entry of it, what that day came to so far, and what was owed by then. */
export interface Place extends Recounted {
  readonly day: Day
  readonly at: string
  readonly key: string
}

const placeSchema = z.object({
  day: z.iso.date(),
  at: z.string(),
  key: z.string(),
  tally: z.object(Object.fromEntries(Object.keys(NO_TALLY).map((field) => [field, z.int()]))),
  owed: z.object({ live: z.int(), held: z.int() }),
})

export const cursorOf = (place: Place): string => JSON.stringify(place)

/** Undefined for a place that cannot be read: the recount then begins anew, which is long and right. */
export const placeOf = (cursor: string | null | undefined): Place | undefined => {
  try {
    return cursor ? (placeSchema.parse(JSON.parse(cursor)) as unknown as Place) : undefined
  } catch {
    return undefined
  }
}

/** The day of the first entry; undefined in a ledger without any. */
export const beginning = async (read: Reader): Promise<Place | undefined> => {
  const [first] = await read.find('entries', { order: [['at', 'asc']], limit: 1 })
  return first === undefined ? undefined : startOf(dayOf(instantOf((first as { at: string }).at)), NOTHING_OWED)
}

const startOf = (day: Day, owed: Owed): Place => ({ day, at: shanghaiIso(startOfDay(day)), key: '', tally: NO_TALLY, owed })

/** The beginning of a later day, before which nothing more was booked. */
export const movedTo = (day: Day, { owed }: Place): Place => startOf(day, owed)

interface Step {
  readonly place: Place
  /** Whether the day is through by that. */
  readonly isThrough: boolean
  /** The next day on which anything was booked, as far as this page shows. */
  readonly next: Day | undefined
}

/** One page further, within the day. */
export const counted = async (read: Reader, place: Place): Promise<Step> => {
  const end = shanghaiIso(endOfDay(place.day))
  const page = await entriesAfter(read, place, RECOUNT)
  const within = page.filter(({ at }) => at < end)
  const beyond = page[within.length]
  return {
    place: within.reduce(advanced, place),
    isThrough: page.length < PAGE || beyond !== undefined,
    next: beyond && dayOf(instantOf(beyond.at)),
  }
}

const advanced = (place: Place, { _id, at, value }: Counted<Recounted>): Place => ({
  day: place.day,
  at,
  key: _id,
  tally: added(place.tally, value.tally),
  owed: plus(place.owed, value.owed),
})

/** What is owed after the entries up to a place of another walk; undefined where that is more than a page further. */
export const owedAt = async (
  read: Reader,
  place: Place,
  walk: { readonly at: string; readonly key: string },
): Promise<Owed | undefined> => {
  const isAfter = ({ at, _id }: Counted<Recounted>) => at > walk.at || (at === walk.at && _id > walk.key)
  const page = await entriesAfter(read, place, RECOUNT)
  const beyond = page.findIndex(isAfter)
  if (beyond < 0 && page.length === PAGE) return undefined
  return page.slice(0, beyond < 0 ? page.length : beyond).reduce((owed, { value }) => plus(owed, value.owed), place.owed)
}
