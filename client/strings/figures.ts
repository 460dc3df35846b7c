import { figures as en } from './en/figures'
import { table } from './table'
import { figures as zhCN } from './zh-cn/figures'

export const figuresTable = table(zhCN, en)
