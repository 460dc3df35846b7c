import { createCipheriv, createDecipheriv } from 'node:crypto'
import { hmacHex } from '../digest'
import { env } from '../env'
import { nonce } from '../ids'
import { CorruptDocument } from '../ledger/documents'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Every use of the key of the pool has a key of its own. */
const derived = (purpose: string): string => hmacHex(env.poolKey(), `evergreen/pool/${purpose}`)

const sealKey = (): Buffer => Buffer.from(derived('seal'), 'hex')

/** A sealed code opens in its own place of its own pool alone. */
const place = (giftId: string, number: number): Buffer => Buffer.from(`${giftId}/${number}`)

/** A code as it lies in the database: `v1.<iv>.<tag>.<text>`, nothing of which tells what it is. */
export const sealCode = (giftId: string, number: number, code: string): string => {
  const iv = nonce(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, sealKey(), iv, { authTagLength: TAG_BYTES }).setAAD(place(giftId, number))
  const sealed = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()])
  return ['v1', ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** The code again. Throws CorruptDocument for what was sealed under another key, for another place, or changed since. */
export const openCode = (giftId: string, number: number, sealed: string): string => {
  const [version, ...parts] = sealed.split('.')
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (version !== 'v1' || !iv || !tag || !text) throw new CorruptDocument(`pool_codes/${giftId}/${number}`, 'is not sealed as it should be')
  try {
    const decipher = createDecipheriv(ALGORITHM, sealKey(), iv, { authTagLength: TAG_BYTES }).setAAD(place(giftId, number)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    throw new CorruptDocument(`pool_codes/${giftId}/${number}`, 'cannot be opened with the key of this environment')
  }
}

/** `_id` of a code: the same code of a gift has the same, so that it is found again without opening any. */
export const poolCodeId = (giftId: string, code: string): string =>
  `${giftId}:${hmacHex(derived('hash'), `${giftId}/${code}`).slice(0, 40)}`
