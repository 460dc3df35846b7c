import { typedCode } from '../typed-code'

/** Number of a donation's certificate, from the keyed hash of its entry: `C-7Q2M4X-9PTA6B`. The same for an entry for ever. */
export const certificateNumber = (macHex: string): string => `C-${typedCode(macHex, 12).replace(/(.{6})(?=.)/g, '$1-')}`
