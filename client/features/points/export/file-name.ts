import { KIND_LOOKS } from '../kinds'
import type { HistoryFilter } from '../api'

/** Says what is inside and of which day it is: `常青积分明细-退款-2026年11月-导出于2026-11-24.csv` */
export const fileNameOf = (filter: HistoryFilter, today: string): string =>
  [
    '常青积分明细',
    ...(filter.kind ? [KIND_LOOKS[filter.kind].label] : []),
    ...(filter.month ? [`${filter.month.slice(0, 4)}年${Number(filter.month.slice(5))}月`] : []),
    `导出于${today}.csv`,
  ].join('-')
