/** Calls back when the network comes or goes; answers how to stop. */
export const onNetwork = (listener: (connected: boolean) => void): (() => void) => {
  const on = () => listener(true)
  const off = () => listener(false)
  window.addEventListener('online', on)
  window.addEventListener('offline', off)
  return () => {
    window.removeEventListener('online', on)
    window.removeEventListener('offline', off)
  }
}
