import * as z from 'zod'
import type { Entry } from '../../../shared/domain/ledger'
import { LIMITS } from '../../../shared/domain/limits'
import { addDays, type Day, dayOf, instantOf } from '../../../shared/domain/time'
import type { Reader } from '../store'
import { asEntry, checked, earnedCause } from './documents'

/** Where the points of an earning are by now. */
export interface Whereabouts {
  /** Last days of the lots that they may be in. */
  readonly expiresOn: readonly Day[]
  /** The day on which the last of them died; absent while some live. */
  readonly diedOn?: Day
  /** What was asked back of them after their death: the lot that it lives in, and how much that was, in thousandths. */
  readonly revived?: { readonly expiresOn: Day; readonly permille: number }
}

/**
 * Where the points of an earning that opened lots of these last days are on `today`. Later entries may have moved them: purchases that
 * postpone deaths, extensions, reinstatements. They are looked at only where those days are near or over, which is rare: no storage call
 * otherwise.
 */
export const whereabouts = async (
  read: Reader,
  { memberId, seq }: Pick<Entry, 'memberId' | 'seq'>,
  opened: readonly Day[],
  today: Day,
): Promise<Whereabouts> => {
  // Points whose last day is further away than every window of a rescue were never moved by one; purchases move only what they would outlive.
  const near = opened.filter((day) => day < addDays(today, LIMITS.rescueWindowDays))
  if (near.length === 0) return { expiresOn: opened }
  return asOf(await followed(read, { memberId, seq }, opened), today)
}

/** A last day, as later entries have moved it, and what of its points is left there. */
interface Track {
  readonly day: Day
  readonly permille: number
  /** The entry of its death, where it was written. */
  readonly death?: string
}

const asOf = (tracks: readonly Track[], today: Day): Whereabouts => {
  const expiresOn = [...new Set(tracks.map(({ day }) => day))]
  const alive = tracks.filter(({ day }) => day >= today)
  const [most] = [...alive].sort((a, b) => b.permille - a.permille)
  if (most === undefined) return { expiresOn, diedOn: expiresOn.sort().at(-1)! }
  return most.permille === WHOLE ? { expiresOn } : { expiresOn, revived: { expiresOn: most.day, permille: most.permille } }
}

const WHOLE = 1000

const PAGE = 1000

const MOVERS = ['purchase', 'claim', 'extension', 'expiry', 'reinstatement']

const followed = async (read: Reader, { memberId, seq }: Pick<Entry, 'memberId' | 'seq'>, opened: readonly Day[]): Promise<Track[]> => {
  let tracks: Track[] = opened.map((day) => ({ day, permille: WHOLE }))
  let from = seq
  for (;;) {
    const where = { memberId, seq: { gt: from }, kind: { in: MOVERS } }
    const page = (await read.find('entries', { where, order: [['seq', 'asc']], limit: PAGE })).map(asEntry)
    for (const entry of page) tracks = tracks.map((track) => after(track, entry))
    if (page.length < PAGE) return tracks
    from = page[page.length - 1]!.seq
  }
}

const extensionCause = z.object({ moved: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })) })

const reinstatementCause = z.object({ expiryId: z.string(), permille: z.int(), expiresOn: z.iso.date() })

const after = (track: Track, entry: Entry): Track => {
  if (entry.kind === 'reinstatement') return revived(track, entry)
  if (entry.kind === 'expiry') return entry.lots.some(({ expiresOn }) => expiresOn === track.day) ? { ...track, death: entry._id } : track
  // Nothing moves the dead, whether or not their death had been written.
  return track.day < dayOf(instantOf(entry.at)) ? track : { ...track, day: movedDay(track.day, entry) }
}

const movedDay = (day: Day, entry: Entry): Day => {
  if (entry.kind === 'extension') return checked(extensionCause, entry.cause, entry._id).moved.find(({ from }) => from === day)?.to ?? day
  const { postponedTo } = earnedCause(entry)
  return postponedTo !== undefined && postponedTo > day ? postponedTo : day
}

const revived = (track: Track, entry: Entry): Track => {
  const { expiryId, permille, expiresOn } = checked(reinstatementCause, entry.cause, entry._id)
  return track.death === expiryId ? { day: expiresOn, permille: Math.floor((track.permille * permille) / WHOLE) } : track
}
