import { exporting as en } from './en/exporting'
import { table } from './table'
import { exporting as zhCN } from './zh-cn/exporting'

export const exportingTable = table(zhCN, en)
