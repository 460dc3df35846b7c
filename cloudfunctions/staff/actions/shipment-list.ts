import { asRedemption } from '../../_kit/mall/documents'
import { CorruptDocument } from '../../_kit/ledger/documents'
import { pageOf } from '../../_kit/pages'
import type { StaffAct } from '../request'

const PAGE = 20

/** Goods that are to be sent, the longest waiting first. */
export const listShipments: StaffAct<'shipment.list'> = async ({ store, input }) => {
  const list = { collection: 'redemptions', where: { state: 'to_ship' }, order: 'asc', limit: PAGE, key: 'entryId' } as const
  const { items, ...rest } = await pageOf(store, { ...list, cursor: input.cursor, parse: asRedemption })
  return {
    ...rest,
    items: items.map(({ entryId, name, option, quantity, address, at }) => {
      if (address === null) throw new CorruptDocument(entryId, 'is to be sent and has no address')
      return { entryId, name, ...(option === null ? {} : { option: option.name }), quantity, address, at }
    }),
  }
}
