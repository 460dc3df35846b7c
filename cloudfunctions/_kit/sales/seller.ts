import type { Actor } from '../../../shared/domain/ledger'
import type { Store } from '../store'

/** Who sells, where and when: a till, or a member of staff. The books are told by `actor` who it was. */
export interface Seller {
  readonly store: Store
  readonly now: number
  readonly storeId: string
  readonly actor: Actor & { readonly kind: 'till' | 'staff' }
}

/**
 * The instant that a request states, as far as it tells one request from another: a till says when it sold, and means it; a person
 * sells when the request arrives, which is later each time that it is sent again.
 */
export const statedInstant = <T extends Readonly<Record<string, string>>>({ actor }: Seller, instant: T): Partial<T> =>
  actor.kind === 'till' ? instant : {}
