import Taro from '@tarojs/taro'

/**
 * While something must not be photographed: tells of every screenshot, and has the page hidden from screenshots and recordings as far
 * as the phone can do that. Both are missing in older versions of WeChat. @returns how to stop
 */
export const watchCapture = (onShot: () => void): (() => void) => {
  Taro.onUserCaptureScreen?.(onShot)
  effect('hidden')
  return () => {
    Taro.offUserCaptureScreen?.(onShot)
    effect('none')
  }
}

const effect = (visualEffect: 'hidden' | 'none'): void => {
  void Taro.setVisualEffectOnCapture?.({ visualEffect, fail: ignore })
}

const ignore = (): void => undefined
