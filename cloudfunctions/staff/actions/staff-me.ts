import { mayAct } from '../../../shared/contracts/documents/staff'
import { LIMITS } from '../../../shared/domain/limits'
import type { StaffAct } from '../request'

/** Who the caller is, and what the role allows. */
export const getStaff: StaffAct<'staff.me'> = async ({ staff, store }) => ({
  staffNo: staff._id,
  name: staff.name,
  storeId: staff.storeId,
  storeName: staff.storeName,
  role: staff.role,
  creditLimitFen: LIMITS.staffCreditFen[staff.role],
  ...(mayAct(staff.role, 'manager') ? { openFeedback: await store.count('feedback', { state: 'received' }) } : {}),
})
