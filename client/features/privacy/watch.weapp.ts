import Taro from '@tarojs/taro'
import { askForConsent } from './gate'

/** WeChat calls when something that the privacy guide covers is used before the member has agreed to the guide; once, at launch. */
export const watchPrivacy = (): void => Taro.onNeedPrivacyAuthorization?.(askForConsent)
