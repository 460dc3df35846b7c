import { inbox as en } from './en/inbox'
import { table } from './table'
import { inbox as zhCN } from './zh-cn/inbox'

export const inboxTable = table(zhCN, en)
