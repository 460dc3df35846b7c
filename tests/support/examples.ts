import { type Account, NOTHING_PROMISED } from '../../shared/contracts/documents/account'
import { EMPTY_BOOKS, type EntryDraft } from '../../shared/domain/ledger'
import { NEVER } from '../../shared/domain/time'

/** The person behind an account that has just joined, as it is stored. */
export const newPerson = (id: string) => ({
  _id: id,
  schema: 1,
  openid: `openid-${id}`,
  phone: null,
  consents: [],
  inviteToken: null,
  joinedAt: '2026-11-24T10:00:00.000+08:00',
})

/** A member who has just joined, right in every field. */
export const newAccount = (id: string, more: Partial<Account> = {}): Account => ({
  _id: id,
  schema: 1,
  openid: `openid-${id}`,
  phoneKey: `none:${id}`,
  maskedPhone: null,
  name: null,
  status: 'active',
  frozenBy: null,
  tier: 'normal',
  growth: 0,
  cardSerial: 1,
  lastCodeStep: -1,
  failures: { digits: { hour: '', count: 0 }, claim: { hour: '', count: 0 } },
  ...EMPTY_BOOKS,
  lots: [],
  nextExpiryOn: NEVER,
  held: [],
  nextReleaseOn: NEVER,
  joinedAt: '2026-11-24T10:00:00.000+08:00',
  birthday: null,
  firstOrderId: null,
  capCounts: {},
  tierUntil: NEVER,
  periodGrowth: 0,
  dormantSince: null,
  warnedOf: null,
  badges: [],
  outbox: [],
  outboxAt: NOTHING_PROMISED,
  nextOccasionOn: NEVER,
  ...more,
})

/** A purchase of 1 yuan a point that opens one lot. */
export const purchaseDraft = (orderId: string, points: number, expiresOn: string): EntryDraft => ({
  points,
  lots: [{ expiresOn, points }],
  debtChange: 0,
  carryChangeFen: 0,
  _id: `purchase:${orderId}`,
  kind: 'purchase',
  title: `消费 ${points} 元`,
  steps: [],
  actor: { kind: 'till', id: 'till' },
  programVersion: '2026-1',
  inputDigest: 'a'.repeat(64),
  orderId,
  storeId: 'S001',
  cause: {
    paidAt: '2026-11-24T10:00:00.000+08:00',
    channel: null,
    amountFen: points * 100,
    eligibleFen: points * 100,
    points,
    extraPoints: 0,
    growth: points,
    excludedSkus: [],
    rate: 1,
    perFen: 100,
    remainder: 'drop',
    openedOn: expiresOn,
    heldUntil: [],
  },
})
