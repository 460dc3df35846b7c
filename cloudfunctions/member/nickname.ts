import { characters } from '../../shared/domain/characters'
import { LIMITS } from '../../shared/domain/limits'
import { refuse, type Refusal } from '../../shared/errors'

/** Letters of some scripts that show nothing at all: the fillers of Hangul and the empty Braille cell. */
const VISIBLE = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u

/** More marks on one letter than any script has: they run over the lines around it. */
const HEAPED = /\p{M}{5}/u

const refused = (message: string): Refusal => refuse('invalid', message, { fields: [{ path: 'nickname', message }] })

/**
 * A nickname as it is kept: one way of writing each letter, as long as people count, and with something to see at its very beginning,
 * because the first letter is all that staff are shown of it.
 */
export const nicknameOf = (given: string): string | Refusal => {
  const written = given.normalize('NFC')
  const start = written.search(VISIBLE)
  if (start < 0) return refused('昵称不能为空')
  const nickname = written.slice(start).trim()
  if (HEAPED.test(nickname)) return refused('昵称中的附加符号过多')
  return characters(nickname) > LIMITS.nicknameCharacters ? refused(`昵称最多 ${LIMITS.nicknameCharacters} 个字`) : nickname
}
