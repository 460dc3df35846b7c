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
  /** Names the list: with another name it is another list, and is fetched anew. */
  readonly of?: string
}

export interface PagesState<T, P extends Page<T>> {
  /** `stale`: what is shown was kept from an earlier time, because asking failed. */
  readonly status: 'loading' | 'ready' | 'stale' | 'failed'
  /** What is shown belongs to another list, and stays until there is something of this one. */
  readonly changing: boolean
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
    changing: false,
    data: fresh,
    items: joins ? [...fresh.items, ...older] : fresh.items,
    nextCursor: joins && older.length > 0 ? was.nextCursor : fresh.nextCursor,
    more: 'idle',
    offline: false,
  }
}

const firstState = <T, P extends Page<T>>(data: P | undefined): PagesState<T, P> => ({
  status: data ? 'ready' : 'loading',
  changing: false,
  data,
  items: data?.items ?? [],
  nextCursor: data?.nextCursor,
  more: 'idle',
  offline: false,
})

/** No answer came. What belongs to another list is no substitute. */
const withoutAnswer = <T, P extends Page<T>>(was: PagesState<T, P>, error: unknown): PagesState<T, P> => {
  const failed = { error, offline: isOffline(error), changing: false, more: 'idle' } as const
  if (was.changing || was.status === 'failed') return { ...was, ...failed, status: 'failed', items: [] }
  return { ...was, ...failed, status: was.data ? 'stale' : 'failed' }
}

export const usePages = <T, P extends Page<T>>({ fetch, kept, idOf, of = '' }: Paged<T, P>) => {
  const [state, setState] = useState<PagesState<T, P>>(() => firstState(kept?.()))
  const source = useRef({ fetch, kept, idOf })
  source.current = { fetch, kept, idOf }
  const latest = useRef(0)
  const shown = useRef(of)
  const loadingMore = useRef(0)

  const load = useCallback(async (): Promise<void> => {
    const mine = ++latest.current
    setState((was) => (was.data ? was : { ...was, status: 'loading' }))
    try {
      const fresh = await source.current.fetch()
      if (mine !== latest.current) return
      setState((was) => withFirstPage(was.changing ? { ...was, items: [] } : was, fresh, source.current.idOf))
    } catch (error) {
      if (mine === latest.current) setState((was) => withoutAnswer(was, error))
    }
  }, [])

  const loadMore = async (): Promise<void> => {
    const { nextCursor } = state
    const mine = latest.current
    // A later list, or its first page come anew, has a cursor of its own.
    if (!nextCursor || loadingMore.current === mine) return
    loadingMore.current = mine
    setState((was) => ({ ...was, more: 'loading' }))
    const next = await source.current.fetch(nextCursor).catch(() => undefined)
    if (mine !== latest.current) return
    loadingMore.current = 0
    setState((was) =>
      next
        ? {
            ...was,
            items: [...was.items, ...unseen(next.items, was.items, source.current.idOf)],
            nextCursor: next.nextCursor,
            more: 'idle',
          }
        : { ...was, more: 'failed' },
    )
  }

  useEffect(() => {
    if (shown.current !== of) {
      shown.current = of
      const known = source.current.kept?.()
      setState((was) => (known ? firstState(known) : { ...was, changing: true, nextCursor: undefined, more: 'idle' }))
    }
    void load()
  }, [load, of])

  return { ...state, load, loadMore }
}
