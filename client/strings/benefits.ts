import { benefits as en } from './en/benefits'
import { table } from './table'
import { benefits as zhCN } from './zh-cn/benefits'

export const benefitsTable = table(zhCN, en)
