import type { VoucherFace } from '../../shared/contracts'
import { LIMITS } from '../../shared/domain/limits'
import { maskName } from '../../shared/domain/text'
import { shanghaiIso } from '../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../shared/errors'
import { alert } from '../_kit/alerts/alert'
import { countInHour, countOne } from '../_kit/hourly'
import { type ShownVoucher, undoableUntil, useOf, voucherFacts } from '../_kit/vouchers/voucher'
import type { StaffCaller } from './request'

/**
 * Work on a shown code, with wrong ones counted against whoever tries them and an alert once they go on. The count comes with the document
 * by which the person was recognised.
 */
export const countingMisses = async <T>(caller: StaffCaller, work: () => Promise<T | Refusal>): Promise<T | Refusal> => {
  const { store, now, staff } = caller
  const misses = countInHour(staff.prizeMisses, now)
  if (misses >= LIMITS.voucherMissesPerHour) return refuse('too_many', '领取码错误次数过多，请一小时后再试')
  const outcome = await work()
  if (!isRefusal(outcome) || outcome.refused !== 'not_found') return outcome
  await countOne(store, { collection: 'staff', id: staff._id, path: 'prizeMisses', read: staff.prizeMisses }, now)
  if (misses + 1 === LIMITS.voucherMissesPerHour)
    await alert(store, { key: `voucher-misses:staff:${staff._id}`, now, words: `工号 ${staff._id} 一小时内输错领取码 ${misses + 1} 次` })
  return outcome
}

/** What the counter may see of it. */
export const voucherFace = ({ voucher, member }: ShownVoucher, { staff, now }: StaffCaller): VoucherFace => {
  const { entryId: _, ...facts } = voucherFacts(voucher, now)
  const use = useOf(voucher)
  const until = use?.storeId === staff.storeId ? undoableUntil(voucher, now) : undefined
  return {
    code: voucher.of._id,
    ...facts,
    maskedName: maskName(member.name),
    ...(use ? { used: { at: use.at, storeId: use.storeId } } : {}),
    ...(until === undefined ? {} : { undoUntil: shanghaiIso(until) }),
  }
}
