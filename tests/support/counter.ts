import simple from '../../config/programs/simple'
import { codeSecret, hmacHex, phoneKey } from '../../cloudfunctions/_kit/digest'
import type { Also } from '../../cloudfunctions/_kit/ledger/post'
import type { Seller } from '../../cloudfunctions/_kit/sales/seller'
import type { Account } from '../../shared/contracts/documents/account'
import type { PurchaseRequest } from '../../shared/contracts/till'
import type { Program } from '../../shared/domain/program'
import { codeStep, memberCode } from '../../shared/domain/member-code'
import { newAccount, newPerson } from './examples'
import { MemoryStore } from './memory-store'

export const NOW = Date.parse('2026-11-24T12:00:00+08:00')
export const MEMBER = '6204817735'
export const PHONE = '13900000001'

/** A counter of S001 with a member of staff behind it, and one member who has a phone. */
export const openCounter = (more: Partial<Account> = {}, program: Program = simple) => {
  process.env['EVERGREEN_SECRET'] = 'ab'.repeat(32)
  process.env['EVERGREEN_POOL_KEY'] = 'cd'.repeat(32)
  const store = new MemoryStore()
  store.seed('programs', { _id: 'P', ...program })
  store.seed('accounts', newAccount(MEMBER, { phoneKey: phoneKey(PHONE), ...more }))
  store.seed('members', newPerson(MEMBER))
  const seller: Seller = { store, now: NOW, storeId: 'S001', actor: { kind: 'staff', id: 'A01' } }
  return { store, seller, account: () => store.all('accounts')[0] as unknown as Account }
}

export const saleOf = (orderId: string, amountFen: number, member?: PurchaseRequest['member']): PurchaseRequest => ({
  orderId,
  storeId: 'S001',
  paidAt: new Date(NOW).toISOString(),
  amountFen,
  ...(member ? { member } : {}),
})

/** The code on the member's screen now. */
export const shownCode = (): string => memberCode({ secret: codeSecret(MEMBER, 1), memberRef: MEMBER, step: codeStep(NOW) }, hmacHex).qr

/** Writes what it is told into the journal of staff, under the key of the work. */
export const journal: Also = (booked) => [['staff_log', { _id: booked.key, ...booked }]]
