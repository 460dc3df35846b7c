import { giftDesk as en } from './en/gift-desk'
import { table } from './table'
import { giftDesk as zhCN } from './zh-cn/gift-desk'

export const giftDeskTable = table(zhCN, en)
