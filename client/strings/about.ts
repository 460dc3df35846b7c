import { about as en } from './en/about'
import { table } from './table'
import { about as zhCN } from './zh-cn/about'

export const aboutTable = table(zhCN, en)
