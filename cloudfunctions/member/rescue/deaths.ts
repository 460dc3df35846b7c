import type { ActionData } from '../../../shared/contracts'
import { comesBack, reinstatementsOf } from '../../../shared/domain/expiry'
import type { EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { addDays, type Day, dayOf, instantOf, shanghaiIso, startOfDay } from '../../../shared/domain/time'
import { asEntry } from '../../_kit/ledger/documents'
import type { Settled } from '../../_kit/ledger/settle'
import type { Reader } from '../../_kit/store'

type Reinstatable = ActionData<'expiring.get'>['reinstatable'][number]

/** Business key of what asks the points of a death back: once, for ever. */
export const reinstatementKey = (entryId: string): string => `reinstatement:${entryId}`

/** The entry of a death, written or just about to be, and the day on which it is booked. */
export interface Death {
  readonly draft: EntryDraft
  readonly bookedOn: Day
}

const died = ({ points }: EntryDraft): number => -points

/** The latest day on which points of it could be spent. */
export const lastDayOf = ({ lots }: EntryDraft): Day => lots.at(-1)!.expiresOn

/** What comes back of a death that is asked back on `today`; undefined when nothing does, or not any more. */
export const backOf = ({ rescue }: Program, { draft, bookedOn }: Death, today: Day) => {
  const back = comesBack(rescue.reinstatement, died(draft), bookedOn)
  return back === undefined || back.until < today || rescue.reinstatement === null
    ? undefined
    : { ...back, livesUntil: addDays(today, rescue.reinstatement.livesDays), policy: rescue.reinstatement }
}

/** More than enough: accounts are swept every hour, and most lots die at the end of a month. */
const MOST = 50

/** Deaths that can still be asked back, the latest first. Two storage calls, none where the programme does not know of it. */
export const reinstatable = async (read: Reader, { account, drafts }: Settled, program: Program, now: number): Promise<Reinstatable[]> => {
  const today = dayOf(now)
  const policy = program.rescue.reinstatement
  if (policy === null || reinstatementsOf(account.capCounts, today) >= policy.perYear) return []
  const unwritten = drafts.filter(({ kind }) => kind === 'expiry').map((draft) => ({ draft, bookedOn: today }))
  const deaths = [...(await written(read, account._id, addDays(today, -policy.withinDays))), ...unwritten]
  const asked = await askedBack(read, deaths)
  return deaths
    .flatMap((death) => {
      const back = backOf(program, death, today)
      const { draft } = death
      if (!back || asked.has(draft._id)) return []
      const { points, until, livesUntil } = back
      return [{ entryId: draft._id, diedOn: lastDayOf(draft), died: died(draft), points, until, livesUntil }]
    })
    .reverse()
}

/** The death of this name of a member, written or not; undefined for what is none, or somebody else's. One storage call at most. */
export const deathNamed = async (read: Reader, { account, drafts }: Settled, entryId: string, today: Day): Promise<Death | undefined> => {
  const unwritten = drafts.find(({ _id, kind }) => kind === 'expiry' && _id === entryId)
  if (unwritten) return { draft: unwritten, bookedOn: today }
  const found = await read.get('entries', entryId)
  if ((found as { memberId?: unknown } | undefined)?.memberId !== account._id) return undefined
  const entry = asEntry(found)
  return entry.kind === 'expiry' ? { draft: entry, bookedOn: dayOf(instantOf(entry.at)) } : undefined
}

const written = async (read: Reader, memberId: string, from: Day): Promise<Death[]> => {
  const where = { memberId, kind: 'expiry', at: { gte: shanghaiIso(startOfDay(from)) } }
  const found = await read.find('entries', { where, order: [['seq', 'desc']], limit: MOST })
  return found
    .map(asEntry)
    .reverse()
    .map((draft) => ({ draft, bookedOn: dayOf(instantOf(draft.at)) }))
}

const askedBack = async (read: Reader, deaths: readonly Death[]): Promise<ReadonlySet<string>> => {
  if (deaths.length === 0) return new Set()
  const keys = new Map(deaths.map(({ draft: { _id } }) => [reinstatementKey(_id), _id]))
  const found = await read.find('entries', { where: { _id: { in: [...keys.keys()] } }, limit: keys.size })
  return new Set(found.map((entry) => keys.get((entry as { _id: string })._id)!))
}
