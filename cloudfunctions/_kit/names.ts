import { asAccount } from './ledger/documents'
import type { Reader } from './store'

/** Names of members as their accounts have them, unmasked. One storage call, or none for nobody. */
export const namesOf = async (read: Reader, memberIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
  const ids = [...new Set(memberIds)]
  if (ids.length === 0) return new Map()
  const accounts = await read.find('accounts', { where: { _id: { in: ids } }, limit: ids.length })
  return new Map(accounts.map(asAccount).map(({ _id, name }) => [_id, name]))
}
