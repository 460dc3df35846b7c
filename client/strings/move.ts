import { move as en } from './en/move'
import { table } from './table'
import { move as zhCN } from './zh-cn/move'

export const moveTable = table(zhCN, en)
