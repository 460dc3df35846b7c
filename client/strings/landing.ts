import { landing as en } from './en/landing'
import { table } from './table'
import { landing as zhCN } from './zh-cn/landing'

export const landingTable = table(zhCN, en)
