import { createCipheriv, createDecipheriv } from 'node:crypto'
import { shareTokenKey } from '../digest'

/** What a token is for: an invitation binds who joins by it, a card counts who takes part by it. */
export type TokenKind = 'invite' | 'share'

export interface ShareToken {
  readonly kind: TokenKind
  readonly memberId: string
}

const CODES: Readonly<Record<TokenKind, number>> = { invite: 1, share: 2 }
const BYTES = 16
const FORM = /^[A-Za-z0-9_-]{22}$/

/** One block, so that AES alone is a sealed box: kind, member number, and zeros that nobody hits without the key (56 bits). */
const blockOf = ({ kind, memberId }: ShareToken): Buffer => {
  const block = Buffer.alloc(BYTES)
  block.writeUInt8(CODES[kind], 0)
  block.writeBigUInt64BE(BigInt(memberId), 1)
  return block
}

/** 22 characters that fit the scene of a mini-program code (at most 32) and do not tell the member number. */
export const sealToken = (token: ShareToken): string => {
  const cipher = createCipheriv('aes-128-ecb', shareTokenKey(), null).setAutoPadding(false)
  return Buffer.concat([cipher.update(blockOf(token)), cipher.final()]).toString('base64url')
}

/** The token again; undefined when it is none of ours, however little of it was changed. */
export const openToken = (text: string): ShareToken | undefined => {
  if (!FORM.test(text)) return undefined
  const decipher = createDecipheriv('aes-128-ecb', shareTokenKey(), null).setAutoPadding(false)
  const block = Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()])
  const kind = (['invite', 'share'] as const).find((one) => CODES[one] === block.readUInt8(0))
  const memberId = String(block.readBigUInt64BE(1))
  // Sealing it again tells at once whether all of it is ours: the zeros, and the spare bits of the last character.
  return kind !== undefined && sealToken({ kind, memberId }) === text ? { kind, memberId } : undefined
}
