import Taro from '@tarojs/taro'
import type { WechatAddress } from './choose-address.h5'

export type { WechatAddress } from './choose-address.h5'

export const canChooseAddress = true

/** An address out of WeChat's own book; undefined when the member turned back or does not lend it. */
export const chooseAddress = (): Promise<WechatAddress | undefined> =>
  Taro.chooseAddress().then(
    ({ userName, telNumber, provinceName, cityName, countyName, detailInfo }) => ({
      name: userName,
      phone: telNumber,
      region: [provinceName, cityName, countyName].filter(Boolean),
      detail: detailInfo,
    }),
    () => undefined,
  )
