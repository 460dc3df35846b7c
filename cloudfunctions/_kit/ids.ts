import { randomBytes, randomInt } from 'node:crypto'

/** Ten digits without a leading zero; uniqueness is the database's, a collision is drawn again. */
export const memberNumber = (): string => String(randomInt(1_000_000_000, 10_000_000_000))

export const requestId = (): string => randomBytes(8).toString('hex')

/** A random wait between half and all of `ms`: spreads those who collided. */
export const jitter = (ms: number): number => Math.round(ms / 2 + (randomInt(0, 1001) / 1000) * (ms / 2))

/** Bytes that are used once, for a cipher. */
export const nonce = (bytes: number): Buffer => randomBytes(bytes)
