import fc from 'fast-check'
import { decoder, UNREADABLE } from './decode'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

/** The bytes, cut at these places. */
const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, i) => bytes.slice(at[i], end))
}

const read = (parts: readonly Uint8Array[]): string => {
  const { push } = decoder()
  return parts.map((part, i) => push(part, i === parts.length - 1)).join('')
}

const cuts = fc.array(fc.nat({ max: 2_000 }), { maxLength: 12 })
const texts = fc.string({ unit: 'grapheme', maxLength: 200 })

it('reads what was written, wherever the parts are cut', () => {
  fc.assert(fc.property(texts, cuts, (text, places) => expect(read(cut(utf8(text), places))).toBe(Buffer.from(text).toString())))
})

it('reads UTF-16 of either order where the file says so', () => {
  fc.assert(
    fc.property(texts, cuts, fc.boolean(), (text, places, isLittle) => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
      if (!isLittle) bytes.swap16()
      expect(read(cut(new Uint8Array(bytes), places))).toBe(`\uFEFF${text}`)
    }),
  )
})

it('reads any bytes at all as a platform decoder does, up to how many signs stand for what is none', () => {
  const few = (text: string) => text.replace(/\uFFFD+/g, UNREADABLE)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), cuts, (bytes, places) => {
      if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return
      expect(few(read(cut(bytes, places)))).toBe(few(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
    }),
  )
})

it('says that a table in the old Chinese encoding cannot be read', () =>
  expect(read([new Uint8Array([0xc8, 0xaf, 0xc2, 0xeb, 0x0a])])).toContain(UNREADABLE))
