import { type Store, StoreFault } from '../../cloudfunctions/_kit/store'
import { Mortal, type Strike } from './mortal'

export type { Strike } from './mortal'

const UNAVAILABLE = (): Error => new StoreFault('unavailable', 'the instance is dead')

/**
 * A store of which one call goes wrong and none answers from then on, as after the death of the instance that called it. An error that is no
 * fault of the store keeps the caller from trying again, which the dead do not do either.
 */
export const failingStore = (store: Store, strike: Strike, dead: () => Error = UNAVAILABLE): Store => new Mortal(strike, dead).store(store)
