import { pageOf } from '../../_kit/pages'
import { asStaffLog } from '../journal'
import type { StaffAct } from '../request'

const PAGE = 20

/** What the caller did, newest first; nobody else's. */
export const listJournal: StaffAct<'journal.list'> = async ({ store, staff, input }) => {
  const list = { collection: 'staff_log', where: { staffNo: staff._id }, order: 'desc', limit: PAGE, cursor: input.cursor } as const
  const { items, ...rest } = await pageOf(store, { ...list, parse: asStaffLog })
  return {
    ...rest,
    items: items.map(({ _id, action, title, memberName, orderId, amountFen, points, at }) => ({
      key: _id,
      action,
      title,
      ...(memberName === null ? {} : { memberName }),
      ...(orderId === null ? {} : { orderId }),
      amountFen,
      points,
      at,
    })),
  }
}
