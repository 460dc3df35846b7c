import { paying as en } from './en/paying'
import { table } from './table'
import { paying as zhCN } from './zh-cn/paying'

export const payingTable = table(zhCN, en)
