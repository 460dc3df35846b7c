import { useCallback, useEffect, useRef, useState } from 'react'
import { isOffline } from './call'

export interface Asked<T> {
  /** `stale`: what is shown was kept from an earlier time, because asking failed. */
  readonly status: 'loading' | 'ready' | 'stale' | 'failed'
  readonly data?: T
  readonly error?: unknown
  readonly offline: boolean
}

/**
 * What a page shows that is asked for once when it opens and again on wish: at once what the device keeps, then the answer. The
 * latest question wins.
 */
export const useAsk = <T>(fetch: () => Promise<T>, kept?: () => T | undefined) => {
  const [asked, setAsked] = useState<Asked<T>>(() => {
    const data = kept?.()
    return { status: data === undefined ? 'loading' : 'ready', data, offline: false }
  })
  const latest = useRef(0)
  const ask = useRef(fetch)
  ask.current = fetch

  const load = useCallback(async (): Promise<void> => {
    const mine = ++latest.current
    setAsked((was) => (was.data === undefined ? { status: 'loading', offline: false } : was))
    try {
      const data = await ask.current()
      if (mine === latest.current) setAsked({ status: 'ready', data, offline: false })
    } catch (error) {
      if (mine !== latest.current) return
      setAsked((was) => ({ status: was.data === undefined ? 'failed' : 'stale', data: was.data, error, offline: isOffline(error) }))
    }
  }, [])

  useEffect(() => void load(), [load])

  /** What is set is newer than any answer still under way. */
  const set = (data: T) => {
    latest.current++
    setAsked({ status: 'ready', data, offline: false })
  }

  return { ...asked, load, set }
}
