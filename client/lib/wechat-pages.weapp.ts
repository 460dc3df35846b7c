import Taro from '@tarojs/taro'
import type { WechatPages } from './wechat-pages.h5'

export type { WechatPages } from './wechat-pages.h5'

const ignore = () => undefined

export const wechatPages: WechatPages = {
  openPrivacyGuide: () => void Taro.openPrivacyContract?.({ fail: ignore }),
  openSubscriptions: () => void Taro.openSetting({ withSubscriptions: true }).catch(ignore),
}
