/** Codes that people type: Crockford's letters and digits, none of which is mistaken for another. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** From the leading hex digits of a keyed hash, five bits a character; deterministic, so that the same cause always gives the same code. */
export const typedCode = (macHex: string, length: number): string =>
  Array.from({ length }, (_, i) => BASE32[parseInt(macHex.slice(i * 2, i * 2 + 2), 16) & 31]).join('')

/** What somebody typed, as it is stored: case, spaces and mistaken letters are forgiven. Undefined when it cannot be such a code. */
export const readTypedCode = (text: string, length: number): string | undefined => {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return new RegExp(`^[${BASE32}]{${length}}$`).test(code) ? code : undefined
}
