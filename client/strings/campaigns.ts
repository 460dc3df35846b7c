import { campaigns as en } from './en/campaigns'
import { table } from './table'
import { campaigns as zhCN } from './zh-cn/campaigns'

export const campaignsTable = table(zhCN, en)
