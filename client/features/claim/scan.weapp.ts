import Taro from '@tarojs/taro'

export const canScan = true

/** What the camera read; undefined when the member turned back. */
export const scan = (): Promise<string | undefined> =>
  Taro.scanCode({ scanType: ['qrCode', 'barCode'] }).then(
    (answer) => answer.result,
    () => undefined,
  )
