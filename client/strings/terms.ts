import { terms as en } from './en/terms'
import { table } from './table'
import { terms as zhCN } from './zh-cn/terms'

export const termsTable = table(zhCN, en)
