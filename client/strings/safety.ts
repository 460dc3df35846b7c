import { safety as en } from './en/safety'
import { table } from './table'
import { safety as zhCN } from './zh-cn/safety'

export const safetyTable = table(zhCN, en)
