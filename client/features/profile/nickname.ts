import { characters } from '@shared/domain/characters'
import { LIMITS } from '@shared/domain/limits'
import type { Strings } from '@/strings'

/** What the server refuses as well (shared/contracts/member/profile-update.ts): control characters and those that turn the writing round. */
const ODD = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

/** How many characters a nickname has, as people count. */
export const nicknameLength = (nickname: string): number => characters(nickname.trim())

/** What is wrong with a nickname before it is sent; undefined when nothing is. */
export const nicknameFault = (nickname: string, words: Strings['profile']): string | undefined => {
  const length = nicknameLength(nickname)
  if (length === 0) return words.nicknameEmpty
  if (length > LIMITS.nicknameCharacters) return words.nicknameLong(LIMITS.nicknameCharacters)
  return ODD.test(nickname.trim()) ? words.nicknameOdd : undefined
}
