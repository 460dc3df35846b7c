import { main as en } from './en/main'
import { table } from './table'
import { main as zhCN } from './zh-cn/main'

export const mainTable = table(zhCN, en)
