import { phoneKey } from '../../../cloudfunctions/_kit/digest'
import { EMPTY_BOOKS } from '../../../shared/domain/ledger'
import { NEVER } from '../../../shared/domain/time'
import { phoneOf } from './sale'

const NO_FAILURES = { hour: '', count: 0 }

/** A member's account as joining would write it. */
export const accountDocument = (member: number) => ({
  _id: String(1_000_000_000 + member),
  schema: 1,
  openid: `bench-${member}`,
  phoneKey: phoneKey(phoneOf(member)),
  maskedPhone: '138****0000',
  name: null,
  status: 'active',
  frozenBy: null,
  tier: 'normal',
  growth: 0,
  cardSerial: 1,
  lastCodeStep: -1,
  failures: { digits: NO_FAILURES, claim: NO_FAILURES },
  ...EMPTY_BOOKS,
  lots: [],
  held: [],
  nextExpiryOn: NEVER,
  joinedAt: '2026-11-23T10:00:00.000+08:00',
})
