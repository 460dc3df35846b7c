import { operator as en } from './en/operator'
import { table } from './table'
import { operator as zhCN } from './zh-cn/operator'

export const operatorTable = table(zhCN, en)
