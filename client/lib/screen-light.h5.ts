/** A browser may not touch the brightness; it can keep the screen on where it offers a wake lock. */
interface WakeLock {
  release(): Promise<void>
  addEventListener(type: 'release', listener: () => void): void
}

let wanted = false
let held: WakeLock | undefined

/** A browser lets go by itself when its tab is hidden, so that the lock is asked for anew whenever the tab is seen again. */
const hold = async (): Promise<void> => {
  const wakeLock = (navigator as { wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } }).wakeLock
  if (!wakeLock || !wanted || held || document.visibilityState !== 'visible') return
  const lock = await wakeLock.request('screen').catch(() => undefined)
  if (!lock) return
  // The member may have left while the browser was answering.
  if (!wanted || held) return lock.release()
  held = lock
  lock.addEventListener('release', () => {
    if (held === lock) held = undefined
  })
}

const seen = (): void => void hold()

export const brighten = (): Promise<void> => {
  wanted = true
  document.addEventListener('visibilitychange', seen)
  return hold()
}

export const dim = async (): Promise<void> => {
  wanted = false
  document.removeEventListener('visibilitychange', seen)
  const lock = held
  held = undefined
  await lock?.release().catch(() => undefined)
}
