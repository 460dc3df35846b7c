import type { PointsItem } from '@shared/contracts'
import { stampOfIso } from '@/lib/format'
import { kindWords } from '@/lib/words'
import { wordsFrom } from '@/strings'
import { exportingTable } from '@/strings/exporting'

/** The history as a spreadsheet file: what the list shows, one entry a line, in the same order. */

/** Without it Excel takes UTF-8 for the code page of the computer. */
const BOM = '\uFEFF'

/** RFC 4180: every line ends so, the last one too. */
const LINE_END = '\r\n'

/** What makes a spreadsheet calculate a text instead of showing it (`=+-@` in either width), also behind blanks. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** A number stays a number, with its sign; a text is only ever shown. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const shown = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown
}

const lineOf = (cells: readonly (string | number)[]): string => cells.map(cell).join(',') + LINE_END

const cellsOf = (item: PointsItem): (string | number)[] => [
  stampOfIso(item.at),
  kindWords(item.kind),
  item.title,
  item.points,
  item.balanceAfter,
  item.entryId,
]

export const historyCsv = (items: readonly PointsItem[]): string =>
  BOM + lineOf(wordsFrom(exportingTable).headings) + items.map((item) => lineOf(cellsOf(item))).join('')
