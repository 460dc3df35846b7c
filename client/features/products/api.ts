import type { ProductsAnswer } from '@shared/contracts'
import { ask } from '@/lib/call'
import { recall, remember } from '@/lib/storage'

export const keptProducts = (): ProductsAnswer | undefined => recall('products')

/** Asks for what there is to look at, and keeps it. Throws CallError. */
export const fetchProducts = async (): Promise<ProductsAnswer> => {
  const products = await ask('products.list', {})
  remember('products', products)
  return products
}
