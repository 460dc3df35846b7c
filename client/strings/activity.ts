import { activity as en } from './en/activity'
import { table } from './table'
import { activity as zhCN } from './zh-cn/activity'

export const activityTable = table(zhCN, en)
