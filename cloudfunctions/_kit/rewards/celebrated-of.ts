import type { Account } from '../../../shared/contracts/documents/account'
import type { Celebrated } from '../../../shared/domain/rewards'
import { dayOf, instantOf } from '../../../shared/domain/time'

/** What an account knows of the days on which its member is celebrated. */
export const celebratedOf = ({ birthday, joinedAt }: Pick<Account, 'birthday' | 'joinedAt'>): Celebrated => ({
  birthday,
  joinedOn: dayOf(instantOf(joinedAt)),
})
