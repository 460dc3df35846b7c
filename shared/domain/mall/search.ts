/** What a search looks through. */
export interface Searchable {
  readonly name: string
  readonly words: string
}

/** What stands beside it: the name of its category, and the pinyin initials of its own name, lower case. */
export interface Beside {
  readonly category: string
  readonly initials: string
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Making a text plain is most of a search, and gifts that are kept are searched again and again. */
const plainTexts = new WeakMap<Searchable, string>()

const plainTextOf = (gift: Searchable): string => {
  const known = plainTexts.get(gift)
  if (known !== undefined) return known
  const text = plain(`${gift.name}\n${gift.words}`)
  plainTexts.set(gift, text)
  return text
}

/** Whether every word of a search stands in a gift, its category, or the initials of its name: `龙井`, `lj`, `龙井 50g`. */
export const searchFor = (search: string): ((gift: Searchable, beside: Beside) => boolean) => {
  const terms = plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .map((term) => ({ term, mayBeInitials: /^[a-z0-9]+$/.test(term) }))
  return (gift, { category, initials }) =>
    terms.every(
      ({ term, mayBeInitials }) =>
        (mayBeInitials && initials.includes(term)) || plainTextOf(gift).includes(term) || plain(category).includes(term),
    )
}
