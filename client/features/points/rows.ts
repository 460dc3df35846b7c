import type { PointsItem } from '@shared/contracts'
import { clockTime, dayOfIso, dayWords, grouped, monthOfIso, monthWords, signed } from '@/lib/format'
import { shortTitle } from '@/lib/words'
import { type Language, language } from '@/strings'

/** The history as rows of known height, so that only those near the screen need to exist. */
export type Row =
  | { readonly type: 'month'; readonly key: string; readonly words: string }
  | {
      readonly type: 'entry'
      readonly key: string
      readonly entryId: string
      readonly kind: string
      readonly title: string
      readonly when: string
      readonly points: string
      readonly came: boolean
      readonly balance: string
      /** What came that cannot be spent yet, signed. */
      readonly later?: string
      readonly last: boolean
    }

/** Heights in design units; the stylesheet of the rows has the same. */
export const ROW_UNITS: Record<Row['type'], number> = { month: 48, entry: 72 }

type EntryRow = Extract<Row, { type: 'entry' }>

interface Drawn {
  readonly language: Language
  readonly month: string
  readonly row: EntryRow
}

/**
 * Dates are slow to format and rows are worked out anew with every page that comes: what an entry looks like is kept with it, so that
 * the five-thousandth entry costs what the first did, and a row that has not changed is not drawn again.
 */
const drawn = new WeakMap<PointsItem, Drawn>()

const draw = (item: PointsItem): Drawn => {
  const known = drawn.get(item)
  if (known?.language === language()) return known
  const { title, beside } = shortTitle(item.kind, item.title)
  const row: EntryRow = {
    type: 'entry',
    key: item.entryId,
    entryId: item.entryId,
    kind: item.kind,
    title,
    when: [`${dayWords(dayOfIso(item.at))} ${clockTime(item.at)}`, ...(beside ? [beside] : [])].join(' · '),
    points: signed(item.points),
    came: item.points > 0,
    balance: grouped(item.balanceAfter),
    ...((item.pending ?? 0) > 0 ? { later: signed(item.pending!) } : {}),
    last: false,
  }
  const fresh = { language: language(), month: monthOfIso(item.at), row }
  drawn.set(item, fresh)
  return fresh
}

/** In the words of the language of now. */
export const rowsOf = (items: readonly PointsItem[]): Row[] => {
  const rows: Row[] = []
  const faces = items.map(draw)
  faces.forEach(({ month, row }, i) => {
    if (month !== faces[i - 1]?.month) rows.push({ type: 'month', key: month, words: monthWords(month) })
    const last = faces[i + 1]?.month !== month
    rows.push(last ? { ...row, last } : row)
  })
  return rows
}
