import type { Me } from '@shared/contracts'
import type { Input } from '@/lib/call'
import type { Picture } from '@/lib/avatar-ladder'

/** What was changed on the page and is not saved yet; what is missing is as it was. */
export interface Draft {
  readonly nickname?: string
  /** Null takes the picture away. */
  readonly avatar?: Picture | null
}

type Change = Input<'member', 'profile.update'>

const renames = (draft: Draft, member: Me): boolean => draft.nickname !== undefined && draft.nickname.trim() !== (member.name ?? '')

/** What is to be sent; undefined when nothing differs from what the server knows. */
export const changeOf = (draft: Draft, member: Me): Change | undefined => {
  const change: Change = {
    ...(renames(draft, member) ? { nickname: draft.nickname!.trim() } : {}),
    ...(draft.avatar === undefined || (draft.avatar === null && !member.avatarId) ? {} : { avatar: draft.avatar }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}

/** What is still unsaved after something was saved: what was typed meanwhile stays. */
export const draftAfter = (draft: Draft, sent: Draft): Draft => ({
  ...(draft.nickname === sent.nickname ? {} : { nickname: draft.nickname }),
  ...(draft.avatar === sent.avatar ? {} : { avatar: draft.avatar }),
})
