import { type MemberDocument, memberSchema } from '../../shared/contracts/documents/member'
import { checked, CorruptDocument } from './ledger/documents'
import type { Reader } from './store'

/** The person behind an account, checked on reading and on writing alike. */
export const asMember = (document: unknown): MemberDocument => checked(memberSchema, document)

/** The person behind an account that exists; the two are made together, so one without the other is a fault. One storage call. */
export const memberOf = async (read: Reader, memberRef: string): Promise<MemberDocument> => {
  const found = await read.get('members', memberRef)
  if (found === undefined) throw new CorruptDocument(memberRef, 'an account without its member')
  return asMember(found)
}
