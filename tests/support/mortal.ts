import type { Store, Transaction } from '../../cloudfunctions/_kit/store'

export interface Strike {
  /** Number of the call that goes wrong, from 1. */
  readonly call: number
  /** Whether it had its effect before its answer got lost. */
  readonly phase: 'before' | 'after'
}

/** Who calls a store and others, dies at one of those calls, and does nothing any more from then on. */
export class Mortal {
  calls = 0

  constructor(
    private readonly strike: Strike,
    private readonly dead: () => Error,
  ) {}

  get isDead(): boolean {
    return this.calls >= this.strike.call
  }

  /** One call of whatever kind. */
  async through<T>(act: () => Promise<T>): Promise<T> {
    const { call, phase } = this.strike
    this.calls += 1
    if (this.calls > call || (this.calls === call && phase === 'before')) throw this.dead()
    const outcome = await act()
    if (this.calls === call) throw this.dead()
    return outcome
  }

  /** A store as it is for this one. */
  store<S extends Store | Transaction>(inner: S): S {
    return new Proxy(inner, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...args: unknown[]) => {
          if (name === 'abort') return undefined
          const outcome: unknown = await this.through(() => Reflect.apply(method, target, args) as Promise<unknown>)
          return name === 'begin' ? this.store(outcome as Transaction) : outcome
        }
      },
    })
  }
}
