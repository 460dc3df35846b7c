/** What a search looks through. */
export interface Searchable {
  readonly name: string
  readonly words: string
  /** Name of its category. */
  readonly category: string
  /** Pinyin initials of the name, lower case. */
  readonly initials: string
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Whether every word of a search stands in a gift, or in the initials of its name: `龙井`, `lj`, `龙井 50g`. */
export const matches = (search: string, { name, words, category, initials }: Searchable): boolean => {
  const text = plain(`${name}\n${words}\n${category}`)
  const terms = plain(search).split(/\s+/).filter(Boolean)
  return terms.every((term) => text.includes(term) || (/^[a-z0-9]+$/.test(term) && initials.includes(term)))
}
