/**
 * The code a member shows at the till: a keyed hash of (purpose, member, time step), after the ideas of RFC 6238 but with a
 * 60 s step and a longer tag. Two forms of one step: a QR text with a 55-bit tag, and 20 digits for the barcode and for
 * typing (8-digit tag, so the server limits wrong tries). Using either uses up the step.
 */

export const CODE_STEP_SECONDS = 60

/** HMAC-SHA-256 of a text under a hex key, as lower-case hex. */
export type HmacSha256Hex = (keyHex: string, text: string) => string

export interface CodeSubject {
  /** Hex secret of the member's current card. */
  readonly secret: string
  /** Ten digits. */
  readonly memberRef: string
}

export interface MemberCode {
  /** `EG1-6204817735-K7Q2M4X9PTA` */
  readonly qr: string
  /** Ten digits of the member, eight of the tag, two check digits. */
  readonly digits: string
}

export type CodeForm = 'qr' | 'digits'

export interface ParsedCode {
  readonly memberRef: string
  readonly form: CodeForm
  readonly tag: string
}

/** Crockford's alphabet: no I, L, O, U to mistake. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TAG_CHARACTERS = 11
const TAG_DIGITS = 8

export const codeStep = (nowMs: number, stepSeconds = CODE_STEP_SECONDS): number => Math.floor(nowMs / 1000 / stepSeconds)

/** Epoch ms at which the step's own time is over (it is accepted one step longer). */
export const stepEndsAt = (step: number, stepSeconds = CODE_STEP_SECONDS): number => (step + 1) * stepSeconds * 1000

const base32 = (hex: string, characters: number): string => {
  let out = ''
  for (let i = 0; i < characters; i++) {
    const bit = i * 5
    // Five bits always lie within two bytes, that is four hex digits from the byte that holds the first bit.
    const window = parseInt(hex.slice((bit >> 3) * 2, (bit >> 3) * 2 + 4), 16)
    out += BASE32[(window >> (11 - (bit & 7))) & 31]
  }
  return out
}

/** ISO 7064 MOD 97-10 check digits: every single wrong digit and every swapped pair is noticed. */
const checkDigits = (digits: string): string => {
  const rest = [...`${digits}00`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return String(98 - rest).padStart(2, '0')
}

/** The tag of one form and step. Server and device compute the same. */
export const codeTag = (subject: CodeSubject, form: CodeForm, step: number, hmac: HmacSha256Hex): string => {
  const mac = hmac(subject.secret, `evergreen/card/v1/${form}/${subject.memberRef}/${step}`)
  // 48 bits fit a double exactly; the bias of the remainder is below 2^-21.
  return form === 'qr' ? base32(mac, TAG_CHARACTERS) : String(parseInt(mac.slice(0, 12), 16) % 10 ** TAG_DIGITS).padStart(TAG_DIGITS, '0')
}

export const memberCode = (subject: CodeSubject & { readonly step: number }, hmac: HmacSha256Hex): MemberCode => {
  const body = subject.memberRef + codeTag(subject, 'digits', subject.step, hmac)
  return { qr: `EG1-${subject.memberRef}-${codeTag(subject, 'qr', subject.step, hmac)}`, digits: body + checkDigits(body) }
}

/** Reads what a scanner or a cashier entered: case, spaces and typed O/I/L are forgiven. Undefined when it cannot be a code. */
export const parseCode = (text: string): ParsedCode | undefined => {
  const digits = text.replace(/[\s-]/g, '')
  if (/^[1-9]\d{19}$/.test(digits)) {
    const body = digits.slice(0, 18)
    if (checkDigits(body) !== digits.slice(18)) return undefined
    return { memberRef: digits.slice(0, 10), form: 'digits', tag: digits.slice(10, 18) }
  }
  const qr = /^EG1-([1-9]\d{9})-([0-9A-Z]{11})$/.exec(text.trim().toUpperCase())
  if (!qr) return undefined
  return { memberRef: qr[1]!, form: 'qr', tag: qr[2]!.replace(/O/g, '0').replace(/[IL]/g, '1') }
}

export type CodeVerdict = { readonly accepted: number } | { readonly refused: 'code_used' | 'code_expired' | 'code_invalid' }

const SKEW_STEPS = 1
/** How far back a wrong tag is recognised as merely old, so that the words help; half an hour of old codes. */
const MEMORY_STEPS = 30

/**
 * Which step a code belongs to. One step of skew either way is accepted; a step at or before `lastUsedStep` is used up.
 * `equal` compares in constant time.
 */
export const verifyCode = (
  code: ParsedCode,
  subject: CodeSubject,
  at: { readonly step: number; readonly lastUsedStep: number },
  hmac: HmacSha256Hex,
  equal: (a: string, b: string) => boolean,
): CodeVerdict => {
  const matches = (step: number) => equal(codeTag(subject, code.form, step, hmac), code.tag)
  for (let step = at.step + SKEW_STEPS; step >= at.step - SKEW_STEPS; step--)
    if (matches(step)) return step > at.lastUsedStep ? { accepted: step } : { refused: 'code_used' }
  for (let step = at.step - SKEW_STEPS - 1; step >= at.step - MEMORY_STEPS; step--) if (matches(step)) return { refused: 'code_expired' }
  return { refused: 'code_invalid' }
}
