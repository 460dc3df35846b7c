import Taro from '@tarojs/taro'
import type { HeadMetrics } from './device.h5'

/** WeChat's capsule button sits in the head of every page; the bar is as high as keeps it centred. */
export const headMetrics = (): HeadMetrics => {
  try {
    const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const bar = capsule.height + 2 * (capsule.top - statusBarHeight)
    return { statusBar: statusBarHeight, bar: Math.max(bar, 40), reserved: windowWidth - capsule.left }
  } catch {
    return { statusBar: 20, bar: 44, reserved: 96 }
  }
}

/** Height and width of the visible page, in real pixels. */
export const viewport = (): { width: number; height: number } => {
  try {
    const { windowWidth, windowHeight } = Taro.getWindowInfo()
    return { width: windowWidth, height: windowHeight }
  } catch {
    return { width: 375, height: 667 }
  }
}

/** What one design unit measures on this screen. */
export const unit = (): number => viewport().width / 375

/** Every call is a paid invocation of a cloud function: asking slows down when nobody seems to look. */
export const CALLS_COST = true
