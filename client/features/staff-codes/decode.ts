/** Turns the bytes of a text file into text, part by part: WeChat brings no decoder of its own. */
export interface Decoder {
  /** The text that these bytes complete; characters that are cut wait for their rest. `last` gives up what is still cut. */
  readonly push: (bytes: Uint8Array, last?: boolean) => string
}

/** Stands for what is no text in the encoding of the file. */
export const UNREADABLE = '\uFFFD'

/** The file begins with the mark of UTF-16, as tables are saved as "Unicode text". */
const utf16Of = ([first, second]: Uint8Array): 'le' | 'be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'le'
  return first === 0xfe && second === 0xff ? 'be' : undefined
}

/** UTF-8, or UTF-16 where the file says so by its first two bytes. */
export const decoder = (): Decoder => {
  let waiting: Uint8Array = new Uint8Array(0)
  let begun: ((bytes: Uint8Array, last: boolean) => Decoded) | undefined
  return {
    push: (bytes, last = false) => {
      const all = joined(waiting, bytes)
      if (!begun && all.length < 2 && !last) {
        waiting = all
        return ''
      }
      const order = begun ? undefined : utf16Of(all)
      begun ??= order ? (more) => utf16(more, order === 'le') : utf8
      const { text, used } = begun(all, last)
      waiting = all.slice(used)
      return text
    },
  }
}

const joined = (before: Uint8Array, after: Uint8Array): Uint8Array => {
  if (before.length === 0) return after
  const all = new Uint8Array(before.length + after.length)
  all.set(before)
  all.set(after, before.length)
  return all
}

interface Decoded {
  readonly text: string
  readonly used: number
}

/** Units are spoken in parts, because a call takes only so many arguments. */
const MOST_UNITS = 4_096

const spoken = (units: readonly number[]): string => {
  let text = ''
  for (let at = 0; at < units.length; at += MOST_UNITS) text += String.fromCharCode(...units.slice(at, at + MOST_UNITS))
  return text
}

const utf16 = (bytes: Uint8Array, isLittle: boolean): Decoded => {
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(isLittle ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!)
  return { text: spoken(units), used: units.length * 2 }
}

/** Bytes that follow a first one; -1 for what begins no character. */
const followersOf = (first: number): number => {
  if (first < 0x80) return 0
  if (first >= 0xc2 && first < 0xe0) return 1
  if (first >= 0xe0 && first < 0xf0) return 2
  return first >= 0xf0 && first < 0xf5 ? 3 : -1
}

/** The least value that so many followers are needed for: a longer way to write a character is none. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const

const utf8 = (bytes: Uint8Array, last: boolean): Decoded => {
  const units: number[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at]!
    const followers = followersOf(first)
    if (followers > 0 && at + followers >= bytes.length && !last && areFollowers(bytes, at + 1, bytes.length)) break
    const value = followers < 0 || !areFollowers(bytes, at + 1, at + 1 + followers) ? undefined : valueOf(bytes, at, followers)
    if (value === undefined) units.push(0xfffd)
    else if (value > 0xffff) units.push(0xd800 + ((value - 0x10000) >> 10), 0xdc00 + ((value - 0x10000) & 0x3ff))
    else units.push(value)
    at += value === undefined ? 1 : followers + 1
  }
  return { text: spoken(units), used: at }
}

const areFollowers = (bytes: Uint8Array, from: number, until: number): boolean => {
  for (let at = from; at < until; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

const valueOf = (bytes: Uint8Array, at: number, followers: number): number | undefined => {
  let value = followers === 0 ? bytes[at]! : bytes[at]! & (0x3f >> followers)
  for (let i = 1; i <= followers; i++) value = (value << 6) | (bytes[at + i]! & 0x3f)
  const isHalf = value >= 0xd800 && value <= 0xdfff
  return value < LEAST[followers]! || value > 0x10ffff || isHalf ? undefined : value
}
