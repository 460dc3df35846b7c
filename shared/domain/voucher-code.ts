import { readTypedCode, typedCode } from './typed-code'

/** Codes of what is fetched: sixteen characters (80 bits of a keyed hash of its entry), `K7Q2-M4X9-PTA6-B3ZD`. */
const LENGTH = 16

const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** The same for an entry that is tried again. */
export const voucherCodeFrom = (macHex: string): string => inGroups(typedCode(macHex, LENGTH))

/** What was typed or scanned, as it is stored: undefined when it cannot be such a code. */
export const parseVoucherCode = (text: string): string | undefined => {
  const code = readTypedCode(text, LENGTH)
  return code === undefined ? undefined : inGroups(code)
}
