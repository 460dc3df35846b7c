import { characters } from '../../shared/domain/characters'
import { LIMITS } from '../../shared/domain/limits'
import { refuse, type Refusal } from '../../shared/errors'

/** Letters of some scripts that show nothing at all: the fillers of Hangul and the empty Braille cell. */
const VISIBLE = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u

const refused = (message: string): Refusal => refuse('invalid', message, { fields: [{ path: 'nickname', message }] })

/** A nickname as it is kept: one way of writing each letter, something to see in it, and as long as people count. */
export const nicknameOf = (given: string): string | Refusal => {
  const nickname = given.normalize('NFC').trim()
  if (!VISIBLE.test(nickname)) return refused('昵称不能为空')
  return characters(nickname) > LIMITS.nicknameCharacters ? refused(`昵称最多 ${LIMITS.nicknameCharacters} 个字`) : nickname
}
