import { outcome as en } from './en/outcome'
import { table } from './table'
import { outcome as zhCN } from './zh-cn/outcome'

export const outcomeTable = table(zhCN, en)
