import { prizes as en } from './en/prizes'
import { table } from './table'
import { prizes as zhCN } from './zh-cn/prizes'

export const prizesTable = table(zhCN, en)
