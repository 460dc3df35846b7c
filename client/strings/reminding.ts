import { reminding as en } from './en/reminding'
import { table } from './table'
import { reminding as zhCN } from './zh-cn/reminding'

export const remindingTable = table(zhCN, en)
