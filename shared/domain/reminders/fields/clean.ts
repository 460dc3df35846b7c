/** Controls, halves of surrogate pairs, code points without a meaning, and what turns the direction of writing: nothing that a message shows. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/gu
const GAP = /[\s\p{Z}]+/gu
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** One line of what can be seen of a text; empty when there is nothing to see. */
export const cleanLine = (text: string): string => {
  const line = text
    .replace(/[\r\n\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(GAP, ' ')
    .trim()
  return SEEN.test(line) ? line : ''
}
