import type { Account } from '../../shared/contracts/documents/account'
import { asAccount } from './ledger/documents'
import type { Reader } from './store'

/** An account by its number, whatever has become of its member: what was booked on it stays its own. One storage call. */
export const accountById = async (read: Reader, memberRef: string): Promise<Account | undefined> => {
  const found = await read.get('accounts', memberRef)
  return found === undefined ? undefined : asAccount(found)
}

/** The account of somebody who is a member now. */
export type Member = Account & { readonly status: 'active' | 'frozen' }

/**
 * Ways to identify a member; each is a single storage call on a unique key. Somebody who has left is nobody to them, a frozen
 * member is somebody: freezing a card stops its codes, not the person.
 */
export const memberById = async (read: Reader, memberRef: string): Promise<Member | undefined> =>
  present(await accountById(read, memberRef))

export const accountByOpenid = (read: Reader, openid: string) => byKey(read, 'openid', openid)

export const accountByPhoneKey = (read: Reader, key: string) => byKey(read, 'phoneKey', key)

const byKey = async (read: Reader, field: 'openid' | 'phoneKey', value: string): Promise<Member | undefined> => {
  const [found] = await read.find('accounts', { where: { [field]: value }, limit: 1 })
  return found === undefined ? undefined : present(asAccount(found))
}

const present = (account: Account | undefined): Member | undefined => (account && isMember(account) ? account : undefined)

const isMember = (account: Account): account is Member => account.status !== 'left'
