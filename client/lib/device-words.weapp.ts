import Taro from '@tarojs/taro'

/** What the phone says of itself, at most 400 characters: the functions hash it at once (see `member.join`). Empty when it says nothing. */
export const deviceWords = (): string => {
  try {
    const { brand, model, system } = Taro.getDeviceInfo()
    const { screenWidth, screenHeight, pixelRatio } = Taro.getWindowInfo()
    const { language } = Taro.getAppBaseInfo()
    return [brand, model, system, `${screenWidth}x${screenHeight}@${pixelRatio}`, language].join('|').slice(0, 400)
  } catch {
    return ''
  }
}
