import { race as en } from './en/race'
import { table } from './table'
import { race as zhCN } from './zh-cn/race'

export const raceTable = table(zhCN, en)
