import simple from '../../config/programs/simple'
import type { Program } from '../../shared/domain/program'
import { enact } from './enact'
import { type HttpResult, type Json, type SignedCall, World } from './world'

/** A point a yuan, and 100 of them pay 1 yuan, up to half of an order. Its version sorts after that of the simple programme, which it replaces. */
export const PAYING: Program = {
  ...simple,
  version: 'simple-paying',
  spending: { ...simple.spending, atTill: { points: 100, fen: 100, mostPermille: 500, least: 100, holdMinutes: 15 } },
}

/** A till of S001 where points pay, in a world of its own. */
export class PayingTill {
  readonly #shown = new Set<string>()

  private constructor(readonly world: World) {}

  static async open(program: Program = PAYING, at = '2026-11-24T10:00:00+08:00'): Promise<PayingTill> {
    const world = await World.start({ clockStart: Date.parse(at) })
    await enact(world, program)
    return new PayingTill(world)
  }

  /** A member with so many points. */
  async member(user: string, points: number, phone?: string): Promise<string> {
    const memberRef = await this.world.join(user, phone)
    if (points > 0) World.ok(await this.world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
    return memberRef
  }

  /** A code that the member has not shown before: a minute later where he has. */
  async code(user: string): Promise<string> {
    if (this.#shown.has(user)) await this.world.advance('PT1M')
    this.#shown.add(user)
    return (await this.world.data(user, 'code.get')).code
  }

  quote(member: Json, amountFen: number): Promise<HttpResult> {
    return this.world.till('/till/v1/payments/points/quote', { storeId: 'S001', orderId: 'any', amountFen, member })
  }

  /** Holds points for the order of the same name. */
  async hold(user: string, orderId: string, points: number, amountFen: number, more: Record<string, unknown> = {}): Promise<HttpResult> {
    return this.pay({
      paymentId: `PAY-${orderId}`,
      storeId: 'S001',
      orderId,
      amountFen,
      points,
      member: { code: await this.code(user) },
      ...more,
    })
  }

  pay(body: Json, call?: SignedCall): Promise<HttpResult> {
    return this.world.till('/till/v1/payments/points', body, call)
  }

  cancel(paymentId: string, call?: SignedCall): Promise<HttpResult> {
    return this.world.till(`/till/v1/payments/points/${paymentId}/cancel`, {}, call)
  }

  buy(orderId: string, amountFen: number, more: Record<string, unknown> = {}): Promise<HttpResult> {
    return this.world.purchase(orderId, amountFen, { pointsPaymentId: `PAY-${orderId}`, ...more })
  }

  /** An order that points have paid part of. */
  async paid(user: string, orderId: string, points: number, amountFen: number, more: Record<string, unknown> = {}): Promise<Json> {
    World.ok(await this.hold(user, orderId, points, amountFen), 201)
    return World.ok(await this.buy(orderId, amountFen, more), 201)
  }

  async refund(orderId: string, refundId: string, amountFen: number, more: Record<string, unknown> = {}): Promise<HttpResult> {
    return this.world.till(`/till/v1/purchases/${orderId}/refunds`, { refundId, amountFen, refundedAt: await this.world.iso(), ...more })
  }

  async balance(user: string): Promise<number> {
    return (await this.world.data(user, 'card.get')).balance
  }
}
