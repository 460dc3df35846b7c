import { isRefusal } from '../../../shared/errors'
import { shownVoucher } from '../../_kit/vouchers/voucher'
import type { StaffAct } from '../request'
import { countingMisses, voucherFace } from '../vouchers'

/** What a shown code stands for (M3, K6), to be confirmed by eye before it is handed over. */
export const findVoucher: StaffAct<'voucher.find'> = (request) =>
  countingMisses(request, async () => {
    const shown = await shownVoucher(request.store, request.input.code)
    return isRefusal(shown) ? shown : voucherFace(shown, request)
  })
