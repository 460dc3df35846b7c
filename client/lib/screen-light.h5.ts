/** A browser may not touch the brightness; it can keep the screen on where it offers a wake lock. */
interface WakeLock {
  release(): Promise<void>
}

let held: WakeLock | undefined

export const brighten = async (): Promise<void> => {
  const wakeLock = (navigator as { wakeLock?: { request(kind: 'screen'): Promise<WakeLock> } }).wakeLock
  if (!wakeLock || held || document.visibilityState !== 'visible') return
  held = await wakeLock.request('screen').catch(() => undefined)
}

export const dim = async (): Promise<void> => {
  const lock = held
  held = undefined
  await lock?.release().catch(() => undefined)
}
