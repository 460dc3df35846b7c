import type { HmacSha256Hex } from '../member-code'
import type { Prize } from '../program'

/** Odds are counted in millionths. */
export const PPM = 1_000_000

/** What draw number `number` of a lottery is about: the text that is hashed under the seed. */
const subjectOf = (lotteryId: string, number: number): string => `${lotteryId}:${number}`

/**
 * floor(x × 1,000,000 ÷ 2^52), x being the first 52 bits of a hash. In two steps of integers below 2^53, so that every language, with
 * floating point or without, comes to the same number.
 */
export const slotOf = (macHex: string): number => {
  const high = parseInt(macHex.slice(0, 7), 16)
  const low = parseInt(macHex.slice(7, 13), 16)
  return Math.floor((high * PPM + Math.floor((low * PPM) / 2 ** 24)) / 2 ** 28)
}

/** Which prize a slot of the million falls on: the prizes lie one after the other from 0 on, what is left of the million wins nothing. */
export const prizeAt = <P extends Pick<Prize, 'ppm'>>(prizes: readonly P[], slot: number): P | undefined => {
  let end = 0
  return prizes.find(({ ppm }) => slot < (end += ppm))
}

/** What number `number` falls on under a seed (hex), whether or not there is any left of it. */
export const fallsOn = <P extends Pick<Prize, 'ppm'>>(
  lottery: { readonly id: string; readonly prizes: readonly P[] },
  seedHex: string,
  number: number,
  hmac: HmacSha256Hex,
): P | undefined => prizeAt(lottery.prizes, slotOf(hmac(seedHex, subjectOf(lottery.id, number))))
