import { readTypedCode, typedCode } from '../typed-code'

/** Codes of won things: sixteen characters (80 bits of a keyed hash of the draw), `K7Q2-M4X9-PTA6-B3ZD`. */
const LENGTH = 16

const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** The same for a draw that is tried again. */
export const prizeCodeFrom = (macHex: string): string => inGroups(typedCode(macHex, LENGTH))

/** What was typed or scanned, as it is stored: undefined when it cannot be such a code. */
export const parsePrizeCode = (text: string): string | undefined => {
  const code = readTypedCode(text, LENGTH)
  return code === undefined ? undefined : inGroups(code)
}
