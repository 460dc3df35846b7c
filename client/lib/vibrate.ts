import Taro from '@tarojs/taro'

/** A short tap of the phone, felt by a hand whose eyes are elsewhere. A device that cannot or may not stays still. */
export const vibrate = (): void => {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
}
