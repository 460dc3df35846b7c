import type { DeedOfFriend } from '../../../shared/contracts/documents/referral'
import type { Program } from '../../../shared/domain/program'
import { shanghaiIso } from '../../../shared/domain/time'
import { memberById } from '../accounts'
import type { Filed } from '../ledger/post'
import { newShare, shareId } from '../referrals/documents'
import { settleQuietly } from '../referrals/settle-share'
import type { Reader, Store } from '../store'
import { openToken } from './token'

/** Somebody who is or becomes a member knowingly takes part in something (K5). */
export interface Deed {
  readonly friendId: string
  /** The token of the card that the friend came by. */
  readonly via: string | undefined
  readonly deed: DeedOfFriend
  readonly program: Program
  readonly now: number
}

export interface NotedDeed {
  /** To be inserted in the transaction of the deed. */
  readonly insert: Filed
  /** To be called once the transaction has succeeded: pays at once what may be paid at once, and never fails. */
  readonly followUp: () => Promise<void>
}

export const NO_DEED: NotedDeed = { insert: [], followUp: async () => undefined }

/**
 * What a deed leaves for the member by whose card the friend came: one document for each pair, for ever. Called in the transaction of the
 * deed. Without a card it costs no storage call, with one two; a card of nobody, or of the friend himself, is simply not noted.
 */
export const noteDeed = async (read: Reader, store: Store, { friendId, via, deed, program, now }: Deed): Promise<NotedDeed> => {
  const token = via === undefined || program.daily.sharing === null ? undefined : openToken(via)
  if (token?.kind !== 'share' || token.memberId === friendId) return NO_DEED
  const id = shareId(token.memberId, friendId)
  if ((await read.get('shares', id)) !== undefined || !(await memberById(read, token.memberId))) return NO_DEED
  const share = newShare({ sharerId: token.memberId, friendId, deed, at: shanghaiIso(now) })
  return { insert: [['shares', share]], followUp: () => settleQuietly(store, id, now) }
}
