import { expiring as en } from './en/expiring'
import { table } from './table'
import { expiring as zhCN } from './zh-cn/expiring'

export const expiringTable = table(zhCN, en)
