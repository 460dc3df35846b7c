import { presents as en } from './en/presents'
import { table } from './table'
import { presents as zhCN } from './zh-cn/presents'

export const presentsTable = table(zhCN, en)
