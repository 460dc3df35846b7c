import simple from '../../config/programs/simple'
import { asAccount } from '../../cloudfunctions/_kit/ledger/documents'
import { asRedemption, asStock } from '../../cloudfunctions/_kit/mall/documents'
import { creditSale } from '../../cloudfunctions/_kit/sales/credit'
import { refundSale } from '../../cloudfunctions/_kit/sales/refund'
import { expiry } from '../../cloudfunctions/jobs/jobs/expiry'
import { redemptions } from '../../cloudfunctions/jobs/jobs/redemptions'
import { redeemGift } from '../../cloudfunctions/member/actions/gift-redeem'
import { cancelRedemption } from '../../cloudfunctions/member/actions/redemption-cancel'
import { revealRedemption } from '../../cloudfunctions/member/actions/redemption-reveal'
import { listRedemptions } from '../../cloudfunctions/member/actions/redemptions-list'
import { booksOf } from '../../cloudfunctions/member/books-of'
import type { RedemptionDocument } from '../../shared/contracts/documents/redemption'
import type { StockDocument } from '../../shared/contracts/documents/gift'
import { addCodes, addPieces, type Gift, unuseVoucher, useVoucher } from '../../shared/domain/mall'
import type { Program } from '../../shared/domain/program'
import { shanghaiIso, startOfDay } from '../../shared/domain/time'
import { isRefusal } from '../../shared/errors'
import { newAccount, newPerson } from './examples'
import { giftWith, layGift, poolOf } from './gifts'
import { MemoryStore } from './memory-store'

export const START = '2026-11-24'
export const MEMBERS = ['6204817735', '6204817736'] as const

const terms = (validDays: number | null, lapse: 'return' | 'forfeit' = 'return') => ({ validDays, lapse, cancellable: true })

/** Gifts of every kind, with few pieces and tight limits, so that short histories meet all of them. */
export const GIFTS: Readonly<Record<string, Gift>> = {
  tea: giftWith({ price: { points: 100, fen: 0 }, limits: { perDay: 1, perCampaign: null, lifetime: null }, terms: terms(5) }),
  cup: giftWith({
    price: { points: 50, fen: 0 },
    rush: true,
    limits: { perDay: null, perCampaign: null, lifetime: 4 },
    terms: terms(3, 'forfeit'),
  }),
  coffee: giftWith({ price: { points: 60, fen: 0 }, config: { kind: 'coupon', usage: '出示' }, terms: terms(10) }),
  trees: giftWith({ price: { points: 30, fen: 0 }, counted: false, config: { kind: 'donation', to: '植绿项目', unit: '一棵树' } }),
}

export const PIECES = 3

/** Points of a year live a year, to the day. */
const PROGRAM: Program = {
  ...simple,
  effectiveFrom: '2026-01-01T00:00:00+08:00',
  expiry: { policy: 'rolling' },
  lotRounding: 'day',
  tiers: simple.tiers.slice(0, 1).map((tier) => ({ ...tier, lotYears: 1 })),
}

/** The functions themselves over a store in memory: what a history is played against. */
export class MallWorld {
  readonly store = new MemoryStore()
  now = startOfDay(START) + 10 * 3_600_000

  constructor() {
    process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
    process.env['EVERGREEN_POOL_KEY'] = 'cd'.repeat(32)
    this.store.seed('programs', { _id: PROGRAM.version, ...PROGRAM })
    for (const id of MEMBERS) {
      this.store.seed('accounts', newAccount(id))
      this.store.seed('members', newPerson(id))
    }
    for (const [giftId, gift] of Object.entries(GIFTS)) {
      const laid = layGift(giftId, gift, PIECES)
      this.store.seed('gifts', laid.gift)
      this.store.seed('stocks', ...laid.stocks)
      if (gift.config.kind === 'coupon') this.store.seed('pool_codes', ...poolOf(giftId, 100))
    }
  }

  async buy(member: string, orderId: string, points: number): Promise<void> {
    const sale = { orderId, storeId: 'S001', paidAt: shanghaiIso(this.now), amountFen: points * 100, member: { memberRef: member } }
    expect(isRefusal(await creditSale(this.seller, sale))).toBe(false)
  }

  async refund(orderId: string, points: number): Promise<void> {
    const refund = { refundId: 'all', amountFen: points * 100, refundedAt: shanghaiIso(this.now) }
    expect(isRefusal(await refundSale(this.seller, orderId, refund))).toBe(false)
  }

  redeem(member: string, requestId: string, giftId: string, quantity: number) {
    return redeemGift(this.request(member, requestId, { giftId, quantity }))
  }

  cancel(member: string, redemptionId: string) {
    return cancelRedemption(this.request(member, 'a-cancel', { redemptionId }))
  }

  reveal(member: string, redemptionId: string) {
    return revealRedemption(this.request(member, 'a-look', { redemptionId }))
  }

  list(member: string) {
    return listRedemptions(this.request(member, 'a-list', { limit: 50 }))
  }

  /** As the counter does it: decided purely, written in place. */
  use(redemptionId: string): RedemptionDocument | { readonly refused: string } {
    return this.change(redemptionId, (found) => useVoucher(found, { at: shanghaiIso(this.now), by: 'C1', storeId: 'S001' }, this.now))
  }

  undo(redemptionId: string): RedemptionDocument | { readonly refused: string } {
    return this.change(redemptionId, (found) => unuseVoucher(found, '扫错', this.now))
  }

  restock(giftId: string, pieces: number, nextCode: number): void {
    const part = asStock(this.stocks(giftId)[0])
    const isCoupon = GIFTS[giftId]!.config.kind === 'coupon'
    const after = isCoupon ? addCodes(part, [nextCode, nextCode + pieces]) : addPieces(part, pieces)
    this.store.seed('stocks', asStock(after))
  }

  async runJobs(): Promise<void> {
    for (const job of [redemptions, expiry])
      expect(await job.run({ store: this.store, now: this.now, outOfTime: () => false })).toMatchObject({ failed: 0 })
  }

  stocks(giftId: string): StockDocument[] {
    return (this.store.all('stocks') as unknown as StockDocument[]).filter((stock) => stock.giftId === giftId)
  }

  /** By their codes. */
  redemptions(): ReadonlyMap<string, RedemptionDocument> {
    return new Map(this.store.all('redemptions').map((document) => [String(document['_id']), document as unknown as RedemptionDocument]))
  }

  books(member: string): { balance: number; debt: number } {
    const { balance, debt } = booksOf(asAccount(this.store.all('accounts').find(({ _id }) => _id === member)), this.now)
    return { balance, debt }
  }

  private get seller() {
    return { store: this.store, now: this.now, storeId: 'S001', actor: { kind: 'till', id: 'till' } } as const
  }

  protected request<I>(member: string, requestId: string, input: I) {
    return { store: this.store, openid: `openid-${member}`, now: this.now, requestId, input }
  }

  private change(id: string, act: (found: RedemptionDocument) => RedemptionDocument | { readonly refused: string }) {
    const after = act(asRedemption(this.redemptions().get(id)))
    if (!isRefusal(after)) this.store.seed('redemptions', asRedemption(after))
    return after
  }
}
