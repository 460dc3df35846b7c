import { leave as en } from './en/leave'
import { table } from './table'
import { leave as zhCN } from './zh-cn/leave'

export const leaveTable = table(zhCN, en)
