import type { ActionData } from '../../../shared/contracts'
import type { MemberDocument } from '../../../shared/contracts/documents/member'
import type { RulesAt } from '../../../shared/domain/tiers'
import { nextOccasionOn } from '../../../shared/domain/rewards'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import type { Member } from '../../_kit/accounts'
import { asAccount } from '../../_kit/ledger/documents'
import { written } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { asMember, memberOf } from '../../_kit/people'
import { rulesOf } from '../../_kit/programs'
import { celebratedOf } from '../../_kit/rewards/celebrated-of'
import { nothingYet, postingOf, rewardOnce } from '../../_kit/rewards/single'
import type { Reader } from '../../_kit/store'
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
  const rulesAt = await rulesOf(request.store, request.now)
  return transact(request.store, {
    act: async (transaction) => {
      const account = await callerAccount({ store: transaction, openid: request.openid })
      if (isRefusal(account)) return account
      const person = await memberOf(transaction, account._id)
      if (wanted.birthday !== undefined && person.birthday !== null && person.birthday !== wanted.birthday) return refuse('birthday_set')
      const after = profiled(person, wanted)
      const named: Member = { ...account, name: wanted.name ?? account.name, ...celebrating(account, after, request.now) }
      const rewards = await rewardsFor(transaction, named, after, rulesAt, request.now)
      if (rewards) await transaction.insert('entries', rewards.entries)
      if (rewards || differs(named, account)) await transaction.replace('accounts', rewards?.account ?? asAccount(named))
      await transaction.replace('members', asMember(after))
      return viewOf(named, after)
    },
  })
}

const profiled = (person: MemberDocument, { birthday, avatar }: Wanted): MemberDocument => ({
  ...person,
  birthday: birthday ?? person.birthday,
  avatar: avatar === undefined ? person.avatar : avatar,
})

const differs = (a: Member, b: Member): boolean => a.name !== b.name || a.birthday !== b.birthday || a.nextOccasionOn !== b.nextOccasionOn

/** The birthday as the books know it. A day that the job still has to celebrate stays due; the birthday counts from tomorrow on. */
const celebrating = (account: Member, { birthday }: MemberDocument, now: number): Pick<Member, 'birthday' | 'nextOccasionOn'> => {
  const today = dayOf(now)
  const isDue = account.nextOccasionOn <= today
  return {
    birthday,
    nextOccasionOn: isDue ? account.nextOccasionOn : nextOccasionOn(celebratedOf({ ...account, birthday }), today),
  }
}

/** What the programme gives for a profile that is complete (E3), unless it has been given; undefined where there is nothing to give. */
const rewardsFor = async (read: Reader, account: Member, { birthday, avatar }: MemberDocument, rulesAt: RulesAt, now: number) => {
  if (account.name === null || birthday === null || avatar === null) return undefined
  const before = nothingYet(settled(account, now, rulesAt))
  const posting = postingOf(await rewardOnce(before, 'profile', { program: rulesAt(now), now }, read))
  return posting && written(posting, now)
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
