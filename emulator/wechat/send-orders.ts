/** Outcomes that are ordered for the next sendings, so that a test can see what the product does about each. */

export const SEND_FAULTS = ['timeout', 'hang_up', 'http_500'] as const

export type SendFault = (typeof SEND_FAULTS)[number]

/** An error that is answered, or an answer that never arrives: `taken` says whether the message went out all the same. */
export type SendOrder = { readonly code: number | string } | { readonly fault: SendFault; readonly taken: boolean }

export const SEND_CHANNELS = ['wechat', 'sms'] as const

export type SendChannel = (typeof SEND_CHANNELS)[number]

/** What a stand-in throws so that its caller gets no answer. */
export class OrderedFault extends Error {
  constructor(readonly fault: SendFault) {
    super(`ordered: ${fault}`)
  }
}

export class SendOrders {
  readonly #orders: Record<SendChannel, SendOrder[]> = { wechat: [], sms: [] }

  add(channel: SendChannel, orders: readonly SendOrder[]): void {
    this.#orders[channel].push(...orders)
  }

  list(): Readonly<Record<SendChannel, readonly SendOrder[]>> {
    return this.#orders
  }

  clear(): void {
    for (const channel of SEND_CHANNELS) this.#orders[channel] = []
  }

  /** Sends under the next order of the channel, if there is one: `refused` answers an error that was ordered. */
  through<T>(channel: SendChannel, send: () => T, refused: (code: number | string) => T): T {
    const order = this.#orders[channel].shift()
    if (order === undefined) return send()
    if ('code' in order) return refused(order.code)
    if (order.taken) send()
    throw new OrderedFault(order.fault)
  }
}
