/** The merchant that the functions of this emulator are, and the keys of both sides. Keys live as long as the process: nothing keeps them. */
import { createHash, generateKeyPairSync } from 'node:crypto'

export const MERCHANT = {
  merchantId: '1900000001',
  certSerial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  publicKeyId: 'PUB_KEY_ID_0119000000012026110100000000000001',
} as const

export interface KeyPair {
  readonly privateKey: string
  readonly publicKey: string
}

const MODULUS_BITS = 2048

const newPair = (): KeyPair =>
  generateKeyPairSync('rsa', {
    modulusLength: MODULUS_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

let made: { readonly merchant: KeyPair; readonly platform: KeyPair } | undefined

/** Made when first asked for: most emulators of a test never take money. */
export const payKeys = (): { readonly merchant: KeyPair; readonly platform: KeyPair } =>
  (made ??= { merchant: newPair(), platform: newPair() })

/** The APIv3 key of one emulator: 32 characters. */
export const apiKeyOf = (secret: string): string => createHash('sha256').update(`pay/${secret}`).digest('hex').slice(0, 32)
