import { type StaffDocument, staffSchema } from '../../shared/contracts/documents/staff'
import { checked } from './ledger/documents'
import type { Reader } from './store'

/** The member of staff behind a WeChat account; undefined for everybody else, and for who is staff no more. One storage call. */
export const staffByOpenid = async (read: Reader, openid: string): Promise<StaffDocument | undefined> => {
  const [found] = await read.find('staff', { where: { openid }, limit: 1 })
  const staff = found === undefined ? undefined : checked(staffSchema, found)
  return staff?.status === 'active' ? staff : undefined
}
