import { vouchers as en } from './en/vouchers'
import { table } from './table'
import { vouchers as zhCN } from './zh-cn/vouchers'

export const vouchersTable = table(zhCN, en)
