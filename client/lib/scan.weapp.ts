import Taro from '@tarojs/taro'

export const canScan = true

/** What the camera read; undefined when whoever held the phone turned back. */
export const scan = (): Promise<string | undefined> =>
  Taro.scanCode({ scanType: ['qrCode', 'barCode'] }).then(
    (answer) => answer.result,
    () => undefined,
  )
