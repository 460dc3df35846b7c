/** Claim codes on receipts: 13 characters (65 bits of a keyed hash of the order), printed as `K7Q2M-4X9PT-A6B`. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 13

/** From the leading hex digits of a keyed hash; deterministic, so that a repeated sale prints the same code. */
export const claimCodeFrom = (macHex: string): string =>
  Array.from({ length: LENGTH }, (_, i) => BASE32[parseInt(macHex.slice(i * 2, i * 2 + 2), 16) & 31]).join('')

export const printedClaimCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5, 10)}-${code.slice(10)}`

/** What a member typed, as it is stored: undefined when it cannot be a claim code. */
export const parseClaimCode = (text: string): string | undefined => {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return new RegExp(`^[${BASE32}]{${LENGTH}}$`).test(code) ? code : undefined
}
