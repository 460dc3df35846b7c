import type { WechatPay } from '../../emulator/wechat/pay'
import type { PayFault } from '../../emulator/wechat/pay/faults'
import type { PayOrder } from '../../emulator/wechat/pay/orders'
import type { Answer } from '../../shared/errors'
import { listGift } from './gifts'
import { stored } from './stored'
import { type Json, World } from './world'

export const GIFT = 'tea-set'
export const FEN = 3_990
export const POINTS = 600
export const PIECES = 50

export interface Buyer {
  readonly user: string
  readonly memberRef: string
}

/** A world with a gift that costs money beside points, people who have points for one, and WeChat Pay's stand-in. */
export class Market {
  #people = 0

  private constructor(readonly world: World) {}

  static async open(): Promise<Market> {
    const world = await World.start({ clockStart: Date.parse('2026-11-30T10:00:00+08:00') })
    const limits = { perDay: 3, perCampaign: null, lifetime: null }
    await listGift(world, GIFT, { name: '旅行茶具', price: { points: POINTS, fen: FEN }, limits }, PIECES)
    return new Market(world)
  }

  get pay(): WechatPay {
    return this.world.running.emulator.contents.pay
  }

  plant(...faults: PayFault[]): void {
    this.pay.faults.plant(faults)
  }

  get lastOrder(): PayOrder {
    return this.pay.list()[0]!
  }

  async buyer(): Promise<Buyer> {
    const user = `o-pay-${++this.#people}`
    const memberRef = await this.world.join(user)
    World.ok(await this.world.purchase(`for-${user}`, 100_000, { member: { memberRef } }), 201)
    return { user, memberRef }
  }

  async balance(user: string): Promise<number> {
    return (await this.world.data(user, 'card.get')).balance
  }

  redeem(user: string, more: Json = {}): Promise<Json> {
    return this.world.data(user, 'gift.redeem', { giftId: GIFT, ...more })
  }

  get(user: string, redemptionId: string): Promise<Json> {
    return this.world.data(user, 'redemption.get', { redemptionId })
  }

  ask(user: string, redemptionId: string): Promise<Answer<Json>> {
    return this.world.call(user, 'redemption.pay', { redemptionId })
  }

  cancel(user: string, redemptionId: string): Promise<Answer<Json>> {
    return this.world.call(user, 'redemption.cancel', { redemptionId })
  }

  /** What `wx.requestPayment` calls back with. */
  async sheet(user: string, request: Json, answer: 'pay' | 'giveup' = 'pay'): Promise<string> {
    const { body } = await this.world.http('POST', '/emulator/payments', JSON.stringify({ openid: user, request, answer }))
    return body.errMsg
  }

  /** Notices come some time after what they tell of. */
  async until(is: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 200; i++) {
      if (await is()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('it has not come about')
  }

  async stateOf(user: string, redemptionId: string): Promise<string> {
    return (await this.get(user, redemptionId)).state
  }

  async moneyOf(user: string, redemptionId: string): Promise<string> {
    return (await this.get(user, redemptionId)).payment.state
  }

  /** Redeemed and paid, and the shop knows. */
  async bought(user: string): Promise<string> {
    const { redemption, payment } = await this.redeem(user)
    expect(await this.sheet(user, payment)).toBe('requestPayment:ok')
    await this.until(async () => (await this.stateOf(user, redemption.redemptionId)) === 'waiting')
    return redemption.redemptionId
  }

  async stockLeft(): Promise<number> {
    return (await stored(this.world, 'stocks', { giftId: GIFT }))[0].left
  }

  /** Every point and piece is where it belongs, and the provider keeps the money of what was paid and not given back, and no other. */
  async balanced(): Promise<void> {
    expect((await this.world.audit()).faults).toEqual([])
    const stocks = await stored(this.world, 'stocks', { giftId: GIFT })
    const all: Json[] = await stored(this.world, 'redemptions', { giftId: GIFT })
    const out = all.filter(({ state }) => state !== 'cancelled' && state !== 'lapsed')
    expect([stocks[0].left, stocks[0].taken]).toEqual([PIECES - out.length, out.length])
    const paid = out.filter(({ payment }) => payment.paidAt !== null).map(({ payment }) => payment.orderNo)
    const kept = this.pay.list().filter(({ state }) => state === 'SUCCESS')
    expect(kept.map(({ orderNo }) => orderNo).sort()).toEqual(paid.sort())
  }
}
