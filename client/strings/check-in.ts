import { checkIn as en } from './en/check-in'
import { table } from './table'
import { checkIn as zhCN } from './zh-cn/check-in'

export const checkInTable = table(zhCN, en)
