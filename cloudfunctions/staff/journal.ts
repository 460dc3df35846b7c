import { type StaffLogDocument, staffLogSchema } from '../../shared/contracts/documents/staff'
import { maskName } from '../../shared/domain/text'
import { shanghaiIso } from '../../shared/domain/time'
import { checked } from '../_kit/ledger/documents'
import type { Also } from '../_kit/ledger/post'
import type { StaffCaller } from './request'

/** Checked on reading and on writing alike. */
export const asStaffLog = (document: unknown): StaffLogDocument => checked(staffLogSchema, document)

/** What was done. The name of a member comes in as the account has it, and is kept masked. */
export interface Deed {
  readonly key: string
  readonly action: StaffLogDocument['action']
  readonly title: string
  readonly memberId?: string | null
  readonly memberName?: string | null
  readonly orderId?: string | null
  readonly amountFen?: number
  readonly points?: number
}

/** A line of the journal of whoever acts, to be inserted into `staff_log` in the transaction that does it. */
export const journalLine = ({ staff, now }: StaffCaller, deed: Deed): StaffLogDocument => {
  const { key, action, title, memberId = null, memberName = null, orderId = null, amountFen = 0, points = 0 } = deed
  return asStaffLog({
    _id: key,
    schema: 1,
    staffNo: staff._id,
    storeId: staff.storeId,
    action,
    memberId,
    memberName: memberId === null ? null : maskName(memberName),
    orderId,
    amountFen,
    points,
    title,
    at: shanghaiIso(now),
  })
}

/** The line beside what is booked on an account. */
export const journalled =
  (caller: StaffCaller, action: StaffLogDocument['action'], amountFen = 0): Also =>
  (booked) => [['staff_log', journalLine(caller, { ...booked, action, amountFen })]]
