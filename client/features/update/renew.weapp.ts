import Taro, { type UpdateManager } from '@tarojs/taro'
import { ROUTES } from '@/lib/routes'

/** Present once a newer version lies on the phone. */
let waiting: UpdateManager | undefined

/** WeChat fetches newer versions in the background and tells when one is there; older versions of WeChat do not tell. */
export const watchUpdates = (onReady: () => void): void => {
  const manager = Taro.getUpdateManager?.()
  manager?.onUpdateReady(() => {
    waiting = manager
    onReady()
  })
}

/** Starts the app anew, in the newest version that is on the phone. */
export const renew = (): void => {
  if (waiting) waiting.applyUpdate()
  else void Taro.reLaunch({ url: ROUTES.card })
}
