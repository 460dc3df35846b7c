/**
 * The first character that the collation of pinyin puts under each letter: none begins with i, u or v. It is asked instead of a dictionary
 * of 100 KB; what is read in several ways has the reading that it is sorted by.
 */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀']
const LETTERS = [...'abcdefghjklmnopqrstwxyz']

const byPinyin = new Intl.Collator('zh-u-co-pinyin')

const HAN = /\p{Script=Han}/u
const PLAIN = /[a-z0-9]/

const letterOf = (character: string): string => {
  const at = FIRSTS.findLastIndex((first) => byPinyin.compare(first, character) <= 0)
  return LETTERS[at] ?? ''
}

/** What stands for a text where somebody types initials: `明前龙井 50g` is `mqlj50g`. */
export const initialsOf = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((character) => (HAN.test(character) ? letterOf(character) : PLAIN.test(character) ? character : ''))
    .join('')
    .slice(0, 200)
