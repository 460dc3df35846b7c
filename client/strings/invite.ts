import { invite as en } from './en/invite'
import { table } from './table'
import { invite as zhCN } from './zh-cn/invite'

export const inviteTable = table(zhCN, en)
