import type { Account } from '../../../shared/contracts/documents/account'
import type { Ties } from '../../../shared/domain/presents'
import { asMember } from '../people'
import type { Reader } from '../store'
import { formerOf } from '../traces'

/**
 * What ties two accounts to one person, as far as invitations know it (R3): a phone or WeChat identity that was the other's before, either way
 * round, or the phone that both joined with. Three storage calls.
 */
export const tiesBetween = async (read: Reader, a: Account, b: Account): Promise<Ties> => {
  const people = (await read.find('members', { where: { _id: { in: [a._id, b._id] } }, limit: 2 })).map(asMember)
  const personOf = ({ _id }: Account) => people.find((person) => person._id === _id)
  const formerly = async (account: Account) => formerOf(read, { phone: personOf(account)?.phone ?? null, person: account.openid })
  const [ofA, ofB] = [await formerly(a), await formerly(b)]
  const device = personOf(a)?.deviceKey ?? null
  return {
    samePhone: ofA.phone === b._id || ofB.phone === a._id,
    samePerson: ofA.person === b._id || ofB.person === a._id,
    sameDevice: device !== null && device === personOf(b)?.deviceKey,
  }
}
