import { feedback as en } from './en/feedback'
import { table } from './table'
import { feedback as zhCN } from './zh-cn/feedback'

export const feedbackTable = table(zhCN, en)
