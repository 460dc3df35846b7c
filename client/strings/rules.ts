import { rules as en } from './en/rules'
import { table } from './table'
import { rules as zhCN } from './zh-cn/rules'

export const rulesTable = table(zhCN, en)
