/** What joins the character before it: accents, variation selectors, the box of a keycap, skin tones, the letters of a flag's region. */
const JOINS = /^[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}\u200C\u200D]$/u
const PICTURE = /^\p{Extended_Pictographic}$/u
const HALF_FLAG = /^[\u{1F1E6}-\u{1F1FF}]$/u
const JOINER = '\u200D'

/** A text in characters as people count them: an accent belongs to its letter, a family or a flag of several code points is one. */
export const charactersOf = (text: string): string[] => {
  const found: string[] = []
  let halfFlagOpen = false
  let before = ''
  for (const point of text) {
    const closesFlag: boolean = halfFlagOpen && HALF_FLAG.test(point)
    const joins = found.length > 0 && (closesFlag || JOINS.test(point) || (before === JOINER && PICTURE.test(point)))
    if (joins) found[found.length - 1] += point
    else found.push(point)
    halfFlagOpen = !closesFlag && HALF_FLAG.test(point)
    before = point
  }
  return found
}

export const characters = (text: string): number => charactersOf(text).length
