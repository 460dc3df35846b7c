/** What the stand-in finds of a picture, so that a demo can show every outcome: a red one is risky, a blue one is never answered about. */
import { decode as decodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import type { Suggest } from './media-checks'

type Colour = readonly [red: number, green: number, blue: number]

const PNG_START = 0x89

const pixelsOf = (bytes: Buffer): Uint8Array =>
  bytes[0] === PNG_START ? PNG.sync.read(bytes).data : decodeJpeg(bytes, { useTArray: true }).data

/** Four bytes make a pixel; one in 97 of them tells the colour of the whole. */
const STEP = 4 * 97

const meanOf = (data: Uint8Array): Colour => {
  const sums = [0, 0, 0]
  let count = 0
  for (let at = 0; at < data.length; at += STEP, count++) for (const channel of [0, 1, 2]) sums[channel]! += data[at + channel]!
  return sums.map((sum) => sum / count) as unknown as Colour
}

/** Whether one colour is nearly all there is. */
const isAlmostOnly = (strong: number, ...weak: readonly number[]): boolean => strong > 150 && weak.every((value) => value < 70)

export const suggestionOf = (bytes: Buffer): Suggest | undefined => {
  const [red, green, blue] = meanOf(pixelsOf(bytes))
  if (isAlmostOnly(blue, red, green)) return undefined
  return isAlmostOnly(red, green, blue) ? 'risky' : 'pass'
}

/** Fetches the picture as WeChat would. */
export const suggestionFor = async (url: string): Promise<Suggest | undefined> =>
  suggestionOf(Buffer.from(await (await fetch(url)).arrayBuffer()))
