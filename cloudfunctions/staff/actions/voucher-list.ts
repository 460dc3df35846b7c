import type { WaitingVouchers } from '../../../shared/contracts'
import { maskName } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { asAccount } from '../../_kit/ledger/documents'
import { asPrize } from '../../_kit/lottery/documents'
import { asRedemption } from '../../_kit/mall/documents'
import { type Page, pageOf } from '../../_kit/pages'
import type { Reader } from '../../_kit/store'
import { type Voucher, voucherFacts } from '../../_kit/vouchers/voucher'
import type { StaffAct } from '../request'

const PAGE = 20

/** Kinds of rewards that are handed over where their code is shown; goods that are sent never wait for it. */
const AT_COUNTERS = ['goods', 'service']

/** What waits to be picked up, of the mall and of prizes alike, the longest waiting first; never with its code. */
export const listVouchers: StaffAct<'voucher.list'> = async ({ store, now, input }) => {
  const list = { order: 'asc', limit: PAGE, cursor: input.cursor, key: 'entryId' } as const
  const until = { gte: dayOf(now) }
  const redeemed = await pageOf(store, {
    ...list,
    collection: 'redemptions',
    where: { state: 'waiting', kind: { in: AT_COUNTERS }, until },
    parse: asRedemption,
  })
  const won = await pageOf(store, { ...list, collection: 'prizes', where: { handedAt: null, until }, parse: asPrize })
  const vouchers = [
    ...redeemed.items.map((of): Voucher => ({ kept: 'redemptions', of })),
    ...won.items.map((of): Voucher => ({ kept: 'prizes', of })),
  ].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const items = vouchers.slice(0, PAGE)
  const more = vouchers.length > PAGE || hasMore(redeemed) || hasMore(won)
  return { items: await facesOf(store, items, now), ...(more ? { nextCursor: placeOf(items.at(-1)!) } : {}) }
}

const hasMore = (page: Page<unknown>): boolean => page.nextCursor !== undefined

/** As the cursor of either of the two says it. */
const placeOf = ({ of }: Voucher): string => `${of.at}~${of.entryId}`

const facesOf = async (read: Reader, vouchers: readonly Voucher[], now: number): Promise<WaitingVouchers['items']> => {
  const ids = [...new Set(vouchers.map(({ of }) => of.memberId))]
  const found = ids.length === 0 ? [] : await read.find('accounts', { where: { _id: { in: ids } }, limit: ids.length })
  const members = new Map(found.map(asAccount).map((account) => [account._id, account]))
  return vouchers.map((voucher) => {
    const { entryId, name, option, quantity, source, until } = voucherFacts(voucher, now)
    const member = members.get(voucher.of.memberId)
    return {
      entryId,
      source,
      name,
      ...(option === undefined ? {} : { option }),
      quantity,
      maskedName: maskName(member?.name ?? null),
      maskedPhone: member?.maskedPhone ?? null,
      at: voucher.of.at,
      ...(until === undefined ? {} : { until }),
    }
  })
}
