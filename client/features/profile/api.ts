import { ask } from '@/lib/call'
import { type Kept, recall, remember } from '@/lib/storage'

export type Avatar = Kept['avatar']

export const keptAvatar = (): Avatar | undefined => recall('avatar')

/** Keeps the member's own picture under the id by which the server names it. */
export const noteAvatar = (avatar: Avatar): void => void remember('avatar', avatar)

/** Asks for the member's own picture and keeps it. Throws CallError. */
export const fetchAvatar = async (): Promise<Avatar> => {
  const avatar = await ask('avatar.get', {})
  noteAvatar(avatar)
  return avatar
}
