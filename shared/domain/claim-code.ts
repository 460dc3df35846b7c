import { readTypedCode, typedCode } from './typed-code'

/** Claim codes on receipts: 13 characters (65 bits of a keyed hash of the order), printed as `K7Q2M-4X9PT-A6B`. */
const LENGTH = 13

/** The same for a repeated sale. */
export const claimCodeFrom = (macHex: string): string => typedCode(macHex, LENGTH)

export const printedClaimCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5, 10)}-${code.slice(10)}`

/** What a member typed, as it is stored: undefined when it cannot be a claim code. */
export const parseClaimCode = (text: string): string | undefined => readTypedCode(text, LENGTH)
