import { redemptions as en } from './en/redemptions'
import { table } from './table'
import { redemptions as zhCN } from './zh-cn/redemptions'

export const redemptionsTable = table(zhCN, en)
