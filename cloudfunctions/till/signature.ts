import { createHmac } from 'node:crypto'
import { signingClocks } from '../_kit/clock'
import { sameText, sha256 } from '../_kit/digest'
import { env } from '../_kit/env'
import type { Store } from '../_kit/store'
import { type HttpEvent, pathWithQuery, rawBody, type Till } from './request'
import { keyOf } from './till-keys'

/** How far a till's clock may differ from ours, in seconds. */
const TOLERANCE_SECONDS = 300

interface SignatureHeader {
  readonly key: string
  readonly ts: number
  readonly nonce: string
  readonly sig: string
}

const HEADER =
  /^EVERGREEN-HMAC-SHA256 key=([A-Za-z0-9][A-Za-z0-9_.-]{0,63}),\s*ts=(\d{1,12}),\s*nonce=([0-9a-fA-F]{16,128}),\s*sig=([0-9a-fA-F]{64})$/

const parseHeader = (text: string | undefined): SignatureHeader | undefined => {
  const match = HEADER.exec(text ?? '')
  return match ? { key: match[1]!, ts: Number(match[2]), nonce: match[3]!, sig: match[4]!.toLowerCase() } : undefined
}

/** METHOD, path with query, ts, nonce and the hash of the raw body, a line each. */
const stringToSign = (event: HttpEvent, header: SignatureHeader): string =>
  [event.httpMethod.toUpperCase(), pathWithQuery(event), header.ts, header.nonce, sha256(rawBody(event))].join('\n')

/**
 * The till behind a request, or undefined when anything at all is wrong with the signature: a caller learns nothing about
 * which part. Demo keys open nothing outside the emulator.
 */
export const signedTill = async (store: Store, event: HttpEvent, now: number): Promise<Till | undefined> => {
  const header = parseHeader(event.headers['authorization'])
  if (!header || !signingClocks().some((clock) => Math.abs(Math.floor(clock / 1000) - header.ts) <= TOLERANCE_SECONDS)) return undefined
  if (header.key.startsWith('demo-') && !env.isEmulator()) return undefined
  const key = await keyOf(store, header.key, now)
  if (!key) return undefined
  const expected = createHmac('sha256', key.secret).update(stringToSign(event, header)).digest('hex')
  return sameText(expected, header.sig) ? { keyId: header.key, storeId: key.storeId } : undefined
}
