import Taro from '@tarojs/taro'
import { forget, recall, remember } from './storage'

/**
 * Scanners read a bright screen better. The brightness found is kept on the device before ours is set: if the app is killed while
 * the card is up, the next showing still knows what to go back to.
 */
const BRIGHT = 0.95

let wanted = false

/** Raises the brightness and keeps the screen on; a phone that refuses stays as it is. */
export const brighten = async (): Promise<void> => {
  wanted = true
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(ignore)
  const found = await Taro.getScreenBrightness().then((answer) => (answer as unknown as { value: number }).value, ignore)
  // The member may have left while the phone was answering.
  if (!wanted || found === undefined || found >= BRIGHT - 0.01) return
  remember('brightnessBefore', found)
  await Taro.setScreenBrightness({ value: BRIGHT }).catch(ignore)
}

/** Gives the brightness back. */
export const dim = async (): Promise<void> => {
  wanted = false
  Taro.setKeepScreenOn({ keepScreenOn: false }).catch(ignore)
  const before = recall('brightnessBefore')
  if (before === undefined) return
  forget('brightnessBefore')
  await Taro.setScreenBrightness({ value: before }).catch(ignore)
}

const ignore = (): undefined => undefined
