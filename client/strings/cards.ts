import { cards as en } from './en/cards'
import { table } from './table'
import { cards as zhCN } from './zh-cn/cards'

export const cardsTable = table(zhCN, en)
