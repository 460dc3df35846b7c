import type { Account } from '../../../shared/contracts/documents/account'
import type { PurchaseRequest } from '../../../shared/contracts/till'
import { LIMITS } from '../../../shared/domain/limits'
import { fingerprintHash } from '../digest'

/** Keyed hashes of what a purchase was paid with and sent to; null where the till does not say. */
export interface Fingerprints {
  readonly payment: string | null
  readonly address: string | null
}

export const NO_FINGERPRINTS: Fingerprints = { payment: null, address: null }

export const fingerprintsOf = ({ fingerprints }: PurchaseRequest): Fingerprints => ({
  payment: hashOf('payment', fingerprints?.payment),
  address: hashOf('address', fingerprints?.address),
})

const hashOf = (kind: 'payment' | 'address', said: string | undefined): string | null =>
  said === undefined ? null : fingerprintHash(kind, said)

/** The latest that an account has bought with, a purchase more included. */
export const seenWith = ({ fingerprints }: Account, { payment, address }: Fingerprints): Account['fingerprints'] => ({
  payment: latest(fingerprints.payment, payment),
  address: latest(fingerprints.address, address),
})

const latest = (keys: readonly string[], key: string | null): string[] =>
  key === null ? [...keys] : [...keys.filter((known) => known !== key), key].slice(-LIMITS.fingerprintsKept)
