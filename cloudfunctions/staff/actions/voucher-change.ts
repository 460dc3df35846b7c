import type { VoucherFace } from '../../../shared/contracts'
import type { StaffLogDocument } from '../../../shared/contracts/documents/staff'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Store } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import {
  consumed,
  filedVoucher,
  type ShownVoucher,
  shownVoucher,
  undone,
  useOf,
  type Voucher,
  voucherFacts,
} from '../../_kit/vouchers/voucher'
import { unlessOwn } from '../counter'
import { journalLine } from '../journal'
import type { StaffAct, StaffCaller } from '../request'
import { countingMisses, voucherFace } from '../vouchers'

/** What happens to a voucher at the counter, once for each request. */
interface VoucherChange {
  readonly action: StaffLogDocument['action'] & `voucher.${string}`
  readonly title: (name: string) => string
  readonly change: (shown: ShownVoucher) => Voucher | Refusal
}

/** Hands over, once: of two who do it at once the second finds that it is gone. */
export const consumeVoucher: StaffAct<'voucher.consume'> = (request) => {
  const { staff, now, input } = request
  return changed(request, input.code, {
    action: 'voucher.consume',
    title: (name) => `核销：${name}`,
    change: ({ voucher, member }) => {
      const after = consumed(voucher, { at: shanghaiIso(now), by: staff._id, storeId: staff.storeId }, now)
      return !isRefusal(after) && member.status === 'frozen' ? refuse('account_frozen') : after
    },
  })
}

/** Takes back within minutes what was handed over in this store: the voucher waits again. */
export const undoVoucher: StaffAct<'voucher.undo'> = (request) => {
  const { staff, now, input } = request
  return changed(request, input.code, {
    action: 'voucher.undo',
    title: (name) => `撤销核销：${name}（${input.reason}）`,
    change: ({ voucher }) => {
      const use = useOf(voucher)
      return use && use.storeId !== staff.storeId
        ? refuse('over', '不是在本店核销的，请由核销的门店撤销')
        : undone(voucher, input.reason, now)
    },
  })
}

/**
 * The voucher as the change leaves it, with its line in the journal. The line is named by voucher and request, so that a request which comes
 * again is answered as it stands, while another one for the same voucher is refused.
 */
const changed = (request: StaffCaller, code: string, work: VoucherChange): Promise<VoucherFace | Refusal> =>
  countingMisses(request, () =>
    transact<VoucherFace>(request.store, {
      act: async (transaction) => {
        const shown = await shownVoucher(transaction, code)
        if (isRefusal(shown)) return shown
        const own = unlessOwn(request, shown.member)
        if (isRefusal(own)) return own
        const voucher = work.change(shown)
        if (isRefusal(voucher)) return voucher
        const [collection, document] = filedVoucher(voucher)
        await transaction.replace(collection, document)
        await transaction.insert('staff_log', [lineOf(request, { ...shown, voucher }, work)])
        return voucherFace({ ...shown, voucher }, request)
      },
      earlier: () => earlier(request.store, request, code, work),
    }),
  )

const lineOf = (request: StaffCaller, { voucher, member }: ShownVoucher, { action, title }: VoucherChange): StaffLogDocument => {
  const { name, quantity } = voucherFacts(voucher, request.now)
  return journalLine(request, {
    key: lineKey(request, voucher, action),
    action,
    title: title(quantity > 1 ? `${name} × ${quantity}` : name),
    memberId: member._id,
    memberName: member.name,
  })
}

/** Voucher, person and request stand in it, so that a request cannot be taken for one about another voucher; the code does not. */
const lineKey = ({ staff, requestId }: StaffCaller, voucher: Voucher, action: VoucherChange['action']): string =>
  `${action}:${voucher.of.entryId}:${staff._id}:${requestId}`

const earlier = async (store: Store, request: StaffCaller, code: string, { action }: VoucherChange): Promise<VoucherFace | undefined> => {
  const shown = await shownVoucher(store, code)
  if (isRefusal(shown) || (await store.get('staff_log', lineKey(request, shown.voucher, action))) === undefined) return undefined
  return voucherFace(shown, request)
}
