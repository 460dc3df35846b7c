import type { StaffAction } from '../../../shared/contracts'
import type { StaffRole } from '../../../shared/contracts/documents/staff'
import type { StaffAct } from '../request'
import { getStaff } from './staff-me'

/** Who serves each action, and from which role on it may be asked for. */
export const ACTS: { readonly [A in StaffAction]?: { readonly role: StaffRole; readonly act: StaffAct<A> } } = {
  'staff.me': { role: 'clerk', act: getStaff },
}
