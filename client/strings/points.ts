import { points as en } from './en/points'
import { table } from './table'
import { points as zhCN } from './zh-cn/points'

export const pointsTable = table(zhCN, en)
