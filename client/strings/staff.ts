import { staff as en } from './en/staff'
import { table } from './table'
import { staff as zhCN } from './zh-cn/staff'

export const staffTable = table(zhCN, en)
