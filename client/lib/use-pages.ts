import { useCallback, useEffect, useRef, useState } from 'react'
import { isOffline } from './call'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor?: string
}

/** A list that is fetched page by page, the newest first. */
export interface Paged<T, P extends Page<T>> {
  /** Throws CallError. */
  readonly fetch: (cursor?: string) => Promise<P>
  /** The first page as it was last seen. */
  readonly kept?: () => P | undefined
  readonly idOf: (item: T) => string
}

export interface PagesState<T, P extends Page<T>> {
  /** `stale`: what is shown was kept from an earlier time, because asking failed. */
  readonly status: 'loading' | 'ready' | 'stale' | 'failed'
  /** The first page as it came, with what else it brought. */
  readonly data?: P
  readonly items: readonly T[]
  readonly nextCursor?: string
  readonly more: 'idle' | 'loading' | 'failed'
  readonly error?: unknown
  readonly offline: boolean
}

const unseen = <T>(items: readonly T[], known: readonly T[], idOf: (item: T) => string): T[] => {
  const ids = new Set(known.map(idOf))
  return items.filter((item) => !ids.has(idOf(item)))
}

/**
 * A fresh first page over what is shown. Items may have changed, so the fresh ones win; older pages that were loaded stay below when
 * they join on.
 */
export const withFirstPage = <T, P extends Page<T>>(was: PagesState<T, P>, fresh: P, idOf: (item: T) => string): PagesState<T, P> => {
  const older = unseen(was.items, fresh.items, idOf)
  const joins = older.length < was.items.length
  return {
    status: 'ready',
    data: fresh,
    items: joins ? [...fresh.items, ...older] : fresh.items,
    nextCursor: joins && older.length > 0 ? was.nextCursor : fresh.nextCursor,
    more: 'idle',
    offline: false,
  }
}

export const usePages = <T, P extends Page<T>>({ fetch, kept, idOf }: Paged<T, P>) => {
  const [state, setState] = useState<PagesState<T, P>>(() => {
    const data = kept?.()
    return {
      status: data ? 'ready' : 'loading',
      data,
      items: data?.items ?? [],
      nextCursor: data?.nextCursor,
      more: 'idle',
      offline: false,
    }
  })
  const source = useRef({ fetch, idOf })
  source.current = { fetch, idOf }
  const latest = useRef(0)
  const loadingMore = useRef(false)

  const load = useCallback(async (): Promise<void> => {
    const mine = ++latest.current
    setState((was) => (was.data ? was : { ...was, status: 'loading' }))
    try {
      const fresh = await source.current.fetch()
      if (mine === latest.current) setState((was) => withFirstPage(was, fresh, source.current.idOf))
    } catch (error) {
      if (mine === latest.current) setState((was) => ({ ...was, status: was.data ? 'stale' : 'failed', error, offline: isOffline(error) }))
    }
  }, [])

  const loadMore = async (): Promise<void> => {
    const { nextCursor } = state
    if (!nextCursor || loadingMore.current) return
    loadingMore.current = true
    setState((was) => ({ ...was, more: 'loading' }))
    try {
      const next = await source.current.fetch(nextCursor)
      setState((was) => ({
        ...was,
        items: [...was.items, ...unseen(next.items, was.items, source.current.idOf)],
        nextCursor: next.nextCursor,
        more: 'idle',
      }))
    } catch {
      setState((was) => ({ ...was, more: 'failed' }))
    } finally {
      loadingMore.current = false
    }
  }

  useEffect(() => void load(), [load])

  return { ...state, load, loadMore }
}
