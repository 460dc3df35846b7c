import { addresses as en } from './en/addresses'
import { table } from './table'
import { addresses as zhCN } from './zh-cn/addresses'

export const addressesTable = table(zhCN, en)
