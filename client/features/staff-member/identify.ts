import { PHONE } from '@shared/contracts/patterns'
import { parseClaimCode } from '@shared/domain/claim-code'
import { parseCode } from '@shared/domain/member-code'

/** What was scanned or typed at the counter, and by what a member can be found. */
export type Recognised =
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'phone'; readonly phone: string }
  /** Nothing that names a member: why. */
  | { readonly by: 'nothing'; readonly why: 'empty' | 'unfinished' | 'mistyped' | 'receipt' | 'strange' }

const CODE_DIGITS = 20
const PHONE_DIGITS = 11

const nothing = (why: Extract<Recognised, { by: 'nothing' }>['why']): Recognised => ({ by: 'nothing', why })

/** A receipt's code has letters: thirteen digits alone are the barcode of some article. */
const isOfReceipt = (text: string): boolean => /[A-Za-z]/.test(text) && parseClaimCode(text) !== undefined

const ofDigits = (digits: string): Recognised => {
  if (digits.length < PHONE_DIGITS) return nothing('unfinished')
  if (PHONE.test(digits)) return { by: 'phone', phone: digits }
  if (digits.length > CODE_DIGITS) return nothing('strange')
  // A phone number that is none is noticed at its eleventh digit, unless it may still become a code.
  return nothing(digits.length === CODE_DIGITS ? 'mistyped' : 'unfinished')
}

/** Tells a member's code (of the QR or its twenty digits) from a phone number; spaces, dashes and +86 are forgiven. */
export const recognise = (text: string): Recognised => {
  const given = text.trim()
  if (given === '') return nothing('empty')
  if (parseCode(given)) return { by: 'code', code: given }
  if (isOfReceipt(given)) return nothing('receipt')
  const bare = given.replace(/[\s-]/g, '').replace(/^\+86/, '')
  return /^\d+$/.test(bare) ? ofDigits(bare) : nothing('strange')
}
