import { faq as en } from './en/faq'
import { table } from './table'
import { faq as zhCN } from './zh-cn/faq'

export const faqTable = table(zhCN, en)
