import { entry as en } from './en/entry'
import { table } from './table'
import { entry as zhCN } from './zh-cn/entry'

export const entryTable = table(zhCN, en)
