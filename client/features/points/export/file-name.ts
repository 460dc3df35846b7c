import { strings, wordsFrom } from '@/strings'
import { exportingTable } from '@/strings/exporting'
import type { HistoryFilter } from '../api'

/** Says what is inside and of which day it is: `常青积分明细-退款-2026年11月-导出于2026-11-24.csv` */
export const fileNameOf = (filter: HistoryFilter, today: string): string => {
  const exporting = wordsFrom(exportingTable)
  const { kinds } = strings()
  const month = filter.month?.split('-').map(Number)
  return [
    exporting.fileName,
    ...(filter.kind ? [kinds[filter.kind]] : []),
    ...(month ? [exporting.fileMonth(month[0]!, month[1]!)] : []),
    `${exporting.fileOf(today)}.csv`,
  ].join('-')
}
