import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import { parseVoucherCode } from '../../../shared/domain/voucher-code'
import { refuse, type Refusal } from '../../../shared/errors'
import type { Reader } from '../store'
import { asRedemption } from './documents'

/** A redemption by its code, whoever has it; undefined for none. At most one storage call. */
export const redemptionByCode = async (read: Reader, code: string): Promise<RedemptionDocument | undefined> => {
  const id = parseVoucherCode(code)
  const found = id === undefined ? undefined : await read.get('redemptions', id)
  return found === undefined ? undefined : asRedemption(found)
}

/** A member's own; somebody else's is as unknown as one that does not exist. One storage call. */
export const ownRedemption = async (read: Reader, memberId: string, code: string): Promise<RedemptionDocument | Refusal> => {
  const found = await redemptionByCode(read, code)
  return found?.memberId === memberId ? found : refuse('not_found', '没有找到这个兑换')
}
