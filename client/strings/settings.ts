import { settings as en } from './en/settings'
import { table } from './table'
import { settings as zhCN } from './zh-cn/settings'

export const settingsTable = table(zhCN, en)
