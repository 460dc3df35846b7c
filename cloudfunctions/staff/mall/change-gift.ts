import type { ManagedGift } from '../../../shared/contracts'
import type { GiftDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import type { StaffLogDocument } from '../../../shared/contracts/documents/staff'
import { giftFaults, listingFaults } from '../../../shared/domain/mall'
import type { Program } from '../../../shared/domain/program'
import { type FieldFault, isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../../_kit/digest'
import { asGift } from '../../_kit/mall/documents'
import { addressesOf } from '../../_kit/mall/pictures'
import { stocksOf } from '../../_kit/mall/stocks'
import { takesMoney } from '../../_kit/payments/provider'
import type { Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import type { StaffCaller } from '../request'
import { managedView } from './managed'

/** A gift and everything that there is of it. */
export interface Found {
  readonly gift: GiftDocument
  readonly stocks: readonly StockDocument[]
}

/** One change of a gift, by whoever asks for it. */
export interface GiftDeed {
  readonly giftId: string
  readonly action: Extract<StaffLogDocument['action'], 'gift.save' | 'gift.state' | 'gift.stock' | 'gift.codes'>
  /** What it says in the journal. */
  readonly title: (gift: GiftDocument) => string
  /** Reads and writes in the transaction; answers the gift as it is then. */
  readonly act: (transaction: Transaction, before: Found | undefined) => Promise<Found | Refusal>
}

export const giftNamed = async (read: Reader, giftId: string): Promise<Found | undefined> => {
  const found = await read.get('gifts', giftId)
  return found === undefined ? undefined : { gift: asGift(found), stocks: await stocksOf(read, giftId) }
}

/** The same request of the same person, whatever has become of the gift since. */
const deedKey = ({ staff, requestId }: StaffCaller, input: unknown, { giftId, action }: GiftDeed): string =>
  `${action}:${giftId}:${digestOf({ staff: staff._id, requestId, input }).slice(0, 32)}`

/** Changes a gift once per request, with its line in the journal; sent again it answers the gift as it is by then. */
export const changeGift = async (request: StaffCaller & { readonly input: unknown }, deed: GiftDeed): Promise<ManagedGift | Refusal> => {
  const key = deedKey(request, request.input, deed)
  const done = await transact<Found>(request.store, {
    act: async (transaction) => {
      const after = await deed.act(transaction, await giftNamed(transaction, deed.giftId))
      if (isRefusal(after)) return after
      await transaction.insert('staff_log', [journalLine(request, { key, action: deed.action, title: deed.title(after.gift) })])
      return after
    },
    earlier: async () => ((await request.store.get('staff_log', key)) === undefined ? undefined : giftNamed(request.store, deed.giftId)),
  })
  return isRefusal(done) ? done : managedView(done.gift, done.stocks, await addressesOf(done.gift.gift.pictures, request.now))
}

/** What is wrong with a request, by its fields. */
export const wrong = (fields: readonly FieldFault[]): Refusal => refuse('invalid', fields[0]!.message, { fields })

/** The gift is one field of the request, so the paths begin with its name. */
const MOST_FAULTS = 50

/** Why a gift cannot be kept, or not be listed, under a programme at an instant; undefined where it can. */
export const unlawful = ({ gift, state }: GiftDocument, program: Program, now: number): Refusal | undefined => {
  const faults = [...giftFaults(gift, program), ...(state === 'listed' ? listingFaults(gift, now, takesMoney()) : [])]
  if (faults.length === 0) return undefined
  return wrong(faults.slice(0, MOST_FAULTS).map(({ path, message }) => ({ path: `gift.${path}`, message })))
}
