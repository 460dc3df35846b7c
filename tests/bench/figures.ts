/** What a closed loop of clients got done. */
export interface Sample {
  readonly perSecond: number
  /** Milliseconds that half of the calls stayed below, and all but one in a hundred. */
  readonly p50: number
  readonly p99: number
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits

export const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Columns as wide as their widest cell; all but the first are numbers and stand on the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('   '))
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')
}
