import type { GiftView } from './gift-view'

/** Gifts stand in twos. */
export interface GridRow {
  readonly key: string
  readonly gifts: readonly GiftView[]
}

const COLUMNS = 2

export const gridOf = (gifts: readonly GiftView[]): GridRow[] => {
  const rows: GridRow[] = []
  for (let i = 0; i < gifts.length; i += COLUMNS) rows.push({ key: gifts[i]!.id, gifts: gifts.slice(i, i + COLUMNS) })
  return rows
}

/** Heights of a card and the gap below it in design units; the stylesheet of the card has the same. What is text grows with it. */
const PICTURE_UNITS = 124
const TEXT_UNITS = 116
const GAP_UNITS = 12

export const rowUnits = (zoom: number): number => PICTURE_UNITS + TEXT_UNITS * zoom + GAP_UNITS
