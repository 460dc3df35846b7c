import Taro from '@tarojs/taro'

/** Opens the privacy guide that the brand has filed with WeChat. */
export const openGuide = (): void => Taro.openPrivacyContract?.({ fail: () => undefined })
