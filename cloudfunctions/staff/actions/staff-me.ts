import { mayAct } from '../../../shared/contracts/documents/staff'
import { LIMITS } from '../../../shared/domain/limits'
import type { Store } from '../../_kit/store'
import type { StaffAct } from '../request'

/** Who the caller is, what the role allows, and what waits for it. */
export const getStaff: StaffAct<'staff.me'> = async ({ staff, store }) => ({
  staffNo: staff._id,
  name: staff.name,
  storeId: staff.storeId,
  storeName: staff.storeName,
  role: staff.role,
  creditLimitFen: LIMITS.staffCreditFen[staff.role],
  ...(mayAct(staff.role, 'manager') ? await waitingFor(store) : {}),
})

const waitingFor = async (store: Store) => {
  const [openFeedback, invitations, shares, openPhotos] = await Promise.all([
    store.count('feedback', { state: 'received' }),
    store.count('referrals', { state: 'held' }),
    store.count('shares', { state: 'held' }),
    store.count('photos', { state: { in: ['review', 'appealed'] } }),
  ])
  return { openFeedback, heldRewards: invitations + shares, openPhotos }
}
