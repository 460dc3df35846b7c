import type { ActionData } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { asAccount } from '../../_kit/ledger/documents'
import { asMember, memberOf } from '../../_kit/people'
import { transact } from '../../_kit/transact'
import { refusalOfText } from '../../_kit/wechat/text-check'
import { nicknameOf } from '../nickname'
import { avatarOf } from '../picture'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Request = MemberRequest<'profile.update'>

/** What is to be kept; undefined leaves a field as it is. */
interface Wanted {
  readonly name?: string
  readonly avatar?: MemberDocument['avatar']
  readonly birthday?: string
}

/** Nickname, picture and birthday (C6): all that is given or nothing. The nickname stands with the books, because tills see it masked. */
export const updateProfile: Act<'profile.update'> = async (request) => {
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  const wanted = await wantedBy(request, caller)
  if (isRefusal(wanted)) return wanted
  return transact(request.store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid: request.openid })
      if (isRefusal(account)) return account
      const person = await memberOf(transaction, account._id)
      if (wanted.birthday !== undefined && person.birthday !== null && person.birthday !== wanted.birthday) return refuse('birthday_set')
      const named = { ...account, name: wanted.name ?? account.name }
      const after = {
        ...person,
        birthday: wanted.birthday ?? person.birthday,
        avatar: wanted.avatar === undefined ? person.avatar : wanted.avatar,
      }
      if (named.name !== account.name) await transaction.replace('accounts', asAccount(named))
      await transaction.replace('members', asMember(after))
      return viewOf(named, after)
    },
  })
}

/** Checks what is given before anything is written; a nickname that has been checked once is not checked again. */
const wantedBy = async ({ input, openid, now }: Request, account: Member): Promise<Wanted | Refusal> => {
  const avatar = input.avatar ? avatarOf(input.avatar) : input.avatar
  if (isRefusal(avatar)) return avatar
  const name = input.nickname === undefined ? undefined : nicknameOf(input.nickname)
  if (isRefusal(name)) return name
  const unchecked =
    name === undefined || name === account.name ? undefined : await refusalOfText({ openid, text: name, scene: 'profile', now })
  return unchecked ?? { name, avatar, birthday: input.birthday }
}

const viewOf = ({ name }: Member, { avatar, birthday }: MemberDocument): ActionData<'profile.update'> => ({
  ...(name === null ? {} : { name }),
  ...(avatar === null ? {} : { avatarId: avatar.id }),
  ...(birthday === null ? {} : { birthday }),
})
