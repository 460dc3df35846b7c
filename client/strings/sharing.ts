import { sharing as en } from './en/sharing'
import { table } from './table'
import { sharing as zhCN } from './zh-cn/sharing'

export const sharingTable = table(zhCN, en)
