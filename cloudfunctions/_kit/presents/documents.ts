import type { Account } from '../../../shared/contracts/documents/account'
import { type PresentDocument, presentSchema } from '../../../shared/contracts/documents/present'
import type { Party } from '../../../shared/domain/presents'
import type { Presents, Program } from '../../../shared/domain/program'
import { refuse, type Refusal } from '../../../shared/errors'
import { presentMac } from '../digest'
import { checked } from '../ledger/documents'
import type { Reader } from '../store'

/** Checked on reading and on writing alike. */
export const asPresent = (document: unknown): PresentDocument => checked(presentSchema, document)

/** 128 bits of a keyed hash of the giver's entry: whoever has the card has the present, and nobody finds one by trying. */
export const presentIdOf = (entryKey: string): string => Buffer.from(presentMac(entryKey), 'hex').subarray(0, 16).toString('base64url')

/** A present by its id; one that there is not is refused. One storage call. */
export const presentById = async (read: Reader, id: string): Promise<PresentDocument | Refusal> => {
  const found = await read.get('presents', id)
  return found === undefined ? refuse('not_found', '没有找到这份转赠') : asPresent(found)
}

/** How points may be given to a friend, or that they may not. */
export const presentTerms = ({ spending }: Program): Presents | Refusal => spending.presents ?? refuse('not_found', '转赠积分暂未开放')

/** An account, with the standing of now, as presents look at it. */
export const partyOf = ({ status, dormantSince, joinedAt }: Account): Party => ({
  frozen: status === 'frozen',
  dormant: dormantSince !== null,
  joinedAt,
})
