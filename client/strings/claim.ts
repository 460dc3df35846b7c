import { claim as en } from './en/claim'
import { table } from './table'
import { claim as zhCN } from './zh-cn/claim'

export const claimTable = table(zhCN, en)
