import type { Account } from '../../shared/contracts/documents/account'
import { asAccount } from './ledger/documents'
import type { Reader } from './store'

/** An account by its number, whatever has become of its member: what was booked on it stays its own. One storage call. */
export const accountById = async (read: Reader, memberRef: string): Promise<Account | undefined> => {
  const found = await read.get('accounts', memberRef)
  return found === undefined ? undefined : asAccount(found)
}

/**
 * Ways to identify a member; each is a single storage call on a unique key. Somebody who has left is nobody to them, a frozen
 * member is somebody: freezing a card stops its codes, not the person.
 */
export const memberById = async (read: Reader, memberRef: string): Promise<Account | undefined> =>
  present(await accountById(read, memberRef))

export const accountByOpenid = (read: Reader, openid: string) => byKey(read, 'openid', openid)

export const accountByPhoneKey = (read: Reader, key: string) => byKey(read, 'phoneKey', key)

const byKey = async (read: Reader, field: 'openid' | 'phoneKey', value: string): Promise<Account | undefined> => {
  const [found] = await read.find('accounts', { where: { [field]: value }, limit: 1 })
  return found === undefined ? undefined : present(asAccount(found))
}

const present = (account: Account | undefined): Account | undefined => (account?.status === 'left' ? undefined : account)
