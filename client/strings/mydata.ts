import { mydata as en } from './en/mydata'
import { table } from './table'
import { mydata as zhCN } from './zh-cn/mydata'

export const mydataTable = table(zhCN, en)
