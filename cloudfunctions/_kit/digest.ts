import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../../shared/domain/ledger'
import { env } from './env'

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** HMAC-SHA-256 under a hex key, hex. */
export const hmacHex = (keyHex: string, text: string): string => createHmac('sha256', Buffer.from(keyHex, 'hex')).update(text).digest('hex')

/** Compares two texts in constant time for equal lengths. */
export const sameText = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** What makes two requests the same request. */
export const digestOf = (input: unknown): string => sha256(canonicalJson(input))

/** Everything derived from the master key names its purpose, so that no two uses can be confused. */
const derived = (purpose: string, subject: string): string => hmacHex(sha256(env.secret()), `evergreen/${purpose}/${subject}`)

/** Secret of a member's current card: a re-issue raises the serial and kills every older code. */
export const codeSecret = (memberRef: string, cardSerial: number): string => derived('code-secret', `${memberRef}/${cardSerial}`)

/** The same of what may name where somebody lives, or say something to a friend: nobody finds it out by trying. */
export const sealedDigestOf = (input: unknown): string => derived('input', digestOf(input))

/** Finds a member by phone without storing the phone beside the books. */
export const phoneKey = (phone: string): string => derived('phone', phone)

/** Names what a request of somebody is stored under, without saying who it was. */
export const requestHash = (
  purpose: 'leave' | 'feedback' | 'lottery' | 'rescue' | 'redeem' | 'address' | 'present',
  openid: string,
  requestId: string,
): string => derived(`request/${purpose}`, `${openid}/${requestId}`).slice(0, 32)

/** Key of the tickets that find a card again while it moves to another WeChat account. */
export const moveTicketKey = (): string => derived('move-ticket', '')

/** Folder of cloud storage that a member uploads to: nobody else can name it. */
export const uploadFolder = (memberRef: string): string => `uploads/${derived('upload', memberRef).slice(0, 32)}/`

/** Names the photo that an upload becomes, whose uploader it does not tell. */
export const photoIdOf = (fileId: string): string => derived('photo', fileId).slice(0, 32)

/** Remembers a guess about a card without keeping what was guessed. */
export const guessHash = (memberRef: string, guess: string): string => derived('move-guess', `${memberRef}/${guess}`).slice(0, 16)

/** Leading hash of an order's claim code. */
export const claimMac = (orderId: string): string => derived('claim', orderId)

/** Seals a quote, so that it need not be stored to be believed. */
export const quoteMac = (subject: string): string => derived('quote', subject).slice(0, 32)

/** Seed of a lottery, hex: it hangs on all of its terms, so that none of them can be changed under a seed that was committed to. */
export const lotterySeed = (terms: unknown): string => derived('lottery-seed', digestOf(terms))

/** Leading hash of the code of what an entry has brought: won in a draw, or taken for dying points. */
export const prizeMac = (entryKey: string): string => derived('prize', entryKey)

/** Leading hash of the code of what was redeemed in the mall. */
export const voucherMac = (entryKey: string): string => derived('voucher', entryKey)

/** Leading hash of what the card of a present carries. */
export const presentMac = (entryKey: string): string => derived('present', entryKey)

/** Key that names of payment orders are made with: 16 bytes. */
export const orderNumberKey = (): Buffer => Buffer.from(derived('order-number', ''), 'hex').subarray(0, 16)

/** Tells who pays an order without keeping who it is. */
export const payerHash = (openid: string): string => derived('payer', openid).slice(0, 32)

/** Leading hash of the number of a donation's certificate: nobody can make one up. */
export const certificateMac = (entryKey: string): string => derived('certificate', entryKey)

/** Key of the tokens that stand in invitations and shared cards: 16 bytes. */
export const shareTokenKey = (): Buffer => Buffer.from(derived('share-token', ''), 'hex').subarray(0, 16)

/** Names a former phone or WeChat identity without saying which it was. */
export const traceHash = (kind: 'phone' | 'person', subject: string): string => derived(`trace/${kind}`, subject).slice(0, 32)

/** Tells devices, payments and addresses apart without keeping what they are. */
export const fingerprintHash = (kind: 'device' | 'payment' | 'address', subject: string): string =>
  derived(`fingerprint/${kind}`, subject).slice(0, 32)

/** Seals the instant at which somebody began to look at a product. */
export const browseMac = (subject: string): string => derived('browse', subject).slice(0, 32)
