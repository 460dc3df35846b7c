import type { Actor } from '../../../shared/domain/ledger'
import type { Store } from '../store'

/** Who sells, where and when: a till, or a member of staff. The books are told by `actor` who it was. */
export interface Seller {
  readonly store: Store
  readonly now: number
  readonly storeId: string
  readonly actor: Actor & { readonly kind: 'till' | 'staff' }
}
