import { gift as en } from './en/gift'
import { table } from './table'
import { gift as zhCN } from './zh-cn/gift'

export const giftTable = table(zhCN, en)
