import { products as en } from './en/products'
import { table } from './table'
import { products as zhCN } from './zh-cn/products'

export const productsTable = table(zhCN, en)
