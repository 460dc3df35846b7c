/** What goes wrong with the next calls of WeChat Pay's stand-in, so that a test can see what the product does about it. */

export const PAY_CALLS = ['prepay', 'query', 'close', 'refund', 'notice'] as const

export type PayCallName = (typeof PAY_CALLS)[number]

/**
 * unreachable: nothing has happened and nobody answers. no_answer: it has happened and nobody answers. error: SYSTEM_ERROR. unsigned: the answer
 * is signed by somebody else. lost, doubled: notices. processing: a refund that takes longer and is not told of. failed: one that people have to
 * look after. What was processing or failed is done when it is asked for again.
 */
export const PAY_EFFECTS = ['unreachable', 'no_answer', 'error', 'unsigned', 'lost', 'doubled', 'processing', 'failed'] as const

export type PayEffect = (typeof PAY_EFFECTS)[number]

export interface PayFault {
  readonly on: PayCallName
  readonly effect: PayEffect
}

export class PayFaults {
  #planted: PayFault[] = []

  plant(faults: readonly PayFault[]): void {
    this.#planted.push(...faults)
  }

  list(): readonly PayFault[] {
    return this.#planted
  }

  clear(): void {
    this.#planted = []
  }

  /** The first that was planted for such a call, which is over then. */
  take(on: PayCallName): PayEffect | undefined {
    const index = this.#planted.findIndex((fault) => fault.on === on)
    return index < 0 ? undefined : this.#planted.splice(index, 1)[0]!.effect
  }
}
