import { profile as en } from './en/profile'
import { table } from './table'
import { profile as zhCN } from './zh-cn/profile'

export const profileTable = table(zhCN, en)
