import { type Store, StoreFault, type Transaction } from '../../cloudfunctions/_kit/store'

export interface Strike {
  /** Number of the storage call that goes wrong, from 1. */
  readonly call: number
  /** Whether it had its effect before its answer got lost. */
  readonly phase: 'before' | 'after'
}

const UNAVAILABLE = (): Error => new StoreFault('unavailable', 'the instance is dead')

/**
 * A store of which one call goes wrong and none answers from then on, as after the death of the instance that called it. An error that is no
 * fault of the store keeps the caller from trying again, which the dead do not do either.
 */
export const failingStore = (store: Store, { call, phase }: Strike, dead: () => Error = UNAVAILABLE): Store => {
  let calls = 0
  const counted = async <T>(act: () => Promise<T>): Promise<T> => {
    calls += 1
    if (calls > call || (calls === call && phase === 'before')) throw dead()
    const outcome = await act()
    if (calls === call) throw dead()
    return outcome
  }
  const wrapped = <S extends object>(inner: S): S =>
    new Proxy(inner, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...args: unknown[]) => {
          if (name === 'abort') return undefined
          const outcome: unknown = await counted(() => Reflect.apply(method, target, args) as Promise<unknown>)
          return name === 'begin' ? wrapped(outcome as Transaction) : outcome
        }
      },
    })
  return wrapped(store)
}
