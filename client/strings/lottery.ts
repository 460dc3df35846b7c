import { lottery as en } from './en/lottery'
import { table } from './table'
import { lottery as zhCN } from './zh-cn/lottery'

export const lotteryTable = table(zhCN, en)
