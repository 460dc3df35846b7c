import { charactersOf } from '../../characters'

const MORE = '…'

/**
 * A text of at most so many UTF-16 units, cut between two characters as people count them, with … where something is missing. WeChat does
 * not say how it counts emoji; there are never fewer units than code points or characters, so this stays below whichever it means.
 */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const character of charactersOf(text)) {
    if (kept.length + character.length > most - MORE.length) break
    kept += character
  }
  return kept === '' ? '' : `${kept.trimEnd()}${MORE}`
}
