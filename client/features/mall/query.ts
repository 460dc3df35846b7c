import type { ActionInput } from '@shared/contracts'

type Asked = ActionInput<'gifts.list'>

export type GiftFilter = NonNullable<Asked['filter']>
export type GiftOrder = NonNullable<Asked['order']>

/** What of the mall a member looks at. */
export type MallQuery = Pick<Asked, 'category' | 'search' | 'filter' | 'order'>

/** In the order in which they stand on the page. */
export const FILTERS = ['affordable', 'expiring', 'favourite'] as const satisfies readonly GiftFilter[]
export const ORDERS = ['standard', 'points_up', 'points_down', 'newest'] as const satisfies readonly GiftOrder[]

/** A query without what says nothing, so that two of the same meaning are the same. */
export const plainQuery = ({ category, search, filter, order }: MallQuery): MallQuery => {
  const words = search?.trim()
  return {
    ...(category ? { category } : {}),
    ...(words ? { search: words } : {}),
    ...(filter ? { filter } : {}),
    ...(order && order !== 'standard' ? { order } : {}),
  }
}

/** Names a query: two of the same name ask for the same. */
export const nameOfQuery = (query: MallQuery): string => JSON.stringify(plainQuery(query))

/** Whether it asks for all gifts, in whatever order. */
export const asksForAll = ({ category, search, filter }: MallQuery): boolean => !category && !search && !filter

/** Why nothing may be found: the narrowest of what was asked for. */
export const narrowest = ({ category, search, filter }: MallQuery): GiftFilter | 'search' | 'category' | undefined =>
  search ? 'search' : (filter ?? (category ? 'category' : undefined))
