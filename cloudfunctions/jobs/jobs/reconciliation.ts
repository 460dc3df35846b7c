import type { WalkCursor } from '../../../shared/contracts/documents/totals'
import { addDays, type Day, dayOf, endOfDay, shanghaiIso } from '../../../shared/domain/time'
import { alert } from '../../_kit/alerts/alert'
import { totalsOf } from '../../_kit/totals/days'
import { entriesAfter, walkCursor } from '../../_kit/totals/entries'
import { liabilityFrom } from '../../_kit/totals/liability'
import { NO_TALLY, type Tally, TALLIES } from '../../_kit/totals/tally'
import type { Job, JobContext, JobReport } from '../job'
import { beginning, counted, cursorOf, movedTo, NOTHING_OWED, type Owed, owedAt, type Place, placeOf, plus } from '../reconciling'

/**
 * Counts every finished day anew from its entries and compares it with what was added up of it, and what is owed at the end with the months of
 * the forecast: two ways to the same figures, so that neither is believed alone. It stops at any page of a day and goes on there; days on which nothing was booked cost nothing.
 */
export const reconciliation: Job = {
  name: 'reconciliation',
  run: async (context) => {
    const { store, now } = context
    const today = dayOf(now)
    const faults: string[] = []
    let place = placeOf(context.cursor) ?? (await beginning(store))
    let done = 0
    if (!place) return { done, failed: 0, more: false }
    const waiting = await firstWaiting(context, await walkCursor(store, 'totals'))
    while (place.day < today) {
      if (context.outOfTime()) return reportOf(place, { done, more: true, faults })
      const step = await counted(store, place)
      place = step.place
      if (!step.isThrough) continue
      // A day is compared when nothing of it waits to be added up.
      if (waiting && waiting < shanghaiIso(endOfDay(place.day))) return reportOf(place, { done, more: false, faults })
      await noteFault(context, faults, `reconciliation:${place.day}`, await differenceOfDay(context, place))
      const next: Day = step.next && step.next < today ? step.next : today
      await noteFault(context, faults, `reconciliation:${place.day}:after`, await strayAfter(context, place.day, next))
      place = movedTo(next, place)
      done++
    }
    if (done > 0) await noteFault(context, faults, 'reconciliation:liability', await differenceOfOwed(context, place))
    return reportOf(place, { done, more: false, faults })
  },
}

interface Outcome {
  readonly done: number
  readonly more: boolean
  readonly faults: readonly string[]
}

const reportOf = (place: Place, { done, more, faults: [first] }: Outcome): JobReport => ({
  done,
  failed: 0,
  more,
  cursor: cursorOf(place),
  ...(first ? { fault: first } : {}),
})

const noteFault = async ({ store, now }: JobContext, faults: string[], key: string, words: string | undefined): Promise<void> => {
  if (!words) return
  faults.push(words)
  await alert(store, { key, words, now })
}

/** The instant of the first entry that has not been added up by a walk that has come to `cursor`. */
const firstWaiting = async ({ store }: JobContext, cursor: WalkCursor | undefined): Promise<string | undefined> =>
  (await entriesAfter(store, cursor, TALLIES))[0]?.at

const FIELDS: Readonly<Record<keyof Tally, string>> = {
  revenueFen: '营业额(分)',
  issued: '发放',
  takenBack: '收回',
  redeemed: '兑换',
  expired: '过期',
  reinstated: '恢复',
  forfeited: '注销作废',
  released: '解冻',
  entries: '笔数',
}

const differenceOfDay = async ({ store }: JobContext, { day, tally }: Place): Promise<string | undefined> => {
  const kept = await totalsOf(store, day)
  const different = (Object.keys(NO_TALLY) as (keyof Tally)[]).filter((field) => kept[field] !== tally[field])
  if (different.length === 0) return undefined
  return `${day} 的日汇总与流水不符:${different.map((field) => `${FIELDS[field]} ${kept[field]},流水为 ${tally[field]}`).join(';')}`
}

/** Totals of a day on which nothing was booked. */
const strayAfter = async ({ store }: JobContext, day: Day, next: Day): Promise<string | undefined> => {
  if (addDays(day, 1) === next) return undefined
  const [stray] = await store.find('daily_totals', { where: { _id: { gt: day, lt: next } }, limit: 1 })
  return stray === undefined ? undefined : `${(stray as { _id: string })._id} 有日汇总,却没有流水`
}

/** Whatever the first month is. */
const ALL_MONTHS = ''

/** Both are taken at one place of the walk that keeps the months; while that walk moves, or is far from here, they are compared another day. */
const differenceOfOwed = async (context: JobContext, place: Place): Promise<string | undefined> => {
  const { store } = context
  const walk = await walkCursor(store, 'liability')
  if (!walk) return undefined
  const waiting = await firstWaiting(context, walk)
  if (waiting && waiting < place.at) return undefined
  const months = await liabilityFrom(store, ALL_MONTHS)
  const after = await walkCursor(store, 'liability')
  const owed = await owedAt(store, place, walk)
  if (!owed || after?.at !== walk.at || after.key !== walk.key) return undefined
  const kept = months.flatMap(({ days }) => Object.values(days)).reduce<Owed>(plus, NOTHING_OWED)
  if (kept.live === owed.live && kept.held === owed.held) return undefined
  return `未到期积分与流水不符:可用 ${kept.live},流水为 ${owed.live};待生效 ${kept.held},流水为 ${owed.held}`
}
