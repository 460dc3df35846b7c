import type { Account } from '../../shared/contracts/documents/account'
import { asAccount } from './ledger/documents'
import type { Reader } from './store'

/** Ways to one account; each is a single storage call on a unique key. */
export const accountById = async (read: Reader, memberRef: string): Promise<Account | undefined> => {
  const found = await read.get('accounts', memberRef)
  return found === undefined ? undefined : asAccount(found)
}

const byKey = async (read: Reader, field: 'openid' | 'phoneKey', value: string): Promise<Account | undefined> => {
  const [found] = await read.find('accounts', { where: { [field]: value }, limit: 1 })
  return found === undefined ? undefined : asAccount(found)
}

export const accountByOpenid = (read: Reader, openid: string) => byKey(read, 'openid', openid)

export const accountByPhoneKey = (read: Reader, key: string) => byKey(read, 'phoneKey', key)
