import { createCipheriv, createDecipheriv } from 'node:crypto'
import * as z from 'zod'
import { memberRef } from '../../../shared/contracts/primitives'
import { moveTicketKey } from '../../_kit/digest'
import { nonce } from '../../_kit/ids'

/**
 * What a ticket says: which card was found, with which serial (once it is frozen, replaced or moved, another must be asked for), and
 * until when (epoch ms) its proof is waited for.
 */
const contents = z.strictObject({ memberRef, cardSerial: z.int(), until: z.int() })

export type Ticket = z.infer<typeof contents>

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const key = () => Buffer.from(moveTicketKey(), 'hex')

/**
 * Sealed, not only signed: the member number is itself a proof that the card can be asked for, so the ticket must not tell it. Good for
 * one WeChat account, which is part of what the seal covers; nothing is stored.
 */
export const sealTicket = (ticket: Ticket, openid: string): string => {
  const once = nonce(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key(), once).setAAD(Buffer.from(openid))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(ticket)), cipher.final()])
  return Buffer.concat([once, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The ticket again; undefined when it is none of ours, or another WeChat account's. Whether it is still good is not looked at. */
export const openTicket = (text: string, openid: string): Ticket | undefined => {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(openid))
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    return contents.parse(JSON.parse(opened.toString()))
  } catch {
    return undefined
  }
}
