import { estimate as en } from './en/estimate'
import { table } from './table'
import { estimate as zhCN } from './zh-cn/estimate'

export const estimateTable = table(zhCN, en)
