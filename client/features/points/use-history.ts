import { useCallback, useEffect, useRef, useState } from 'react'
import { isOffline } from '@/lib/call'
import type { PointsBooks } from '@shared/contracts'
import { fetchHistory, type HistoryFilter, keptHistory } from './api'
import { type Listed, withFreshHead, withNextPage } from './merge'

export interface HistoryState extends Listed {
  /** `waiting`: nothing to show yet. `failed`: nothing to show and no answer. */
  readonly status: 'waiting' | 'ready' | 'failed'
  readonly more: 'idle' | 'loading' | 'failed'
  /** Balance and lots that the entries add up to, as of the last answer. */
  readonly books?: PointsBooks
  /** Whether points can be given to friends. */
  readonly presents: boolean
  readonly offline: boolean
  readonly error?: unknown
}

const firstState = (filter: HistoryFilter): HistoryState => {
  const kept = keptHistory(filter)
  return {
    items: kept?.items ?? [],
    nextCursor: kept?.nextCursor,
    books: kept?.books,
    presents: kept?.presents ?? false,
    status: kept ? 'ready' : 'waiting',
    more: 'idle',
    offline: false,
  }
}

/** The history under one filter, page by page. An answer that belongs to an earlier filter is dropped. */
export const useHistory = (filter: HistoryFilter) => {
  const [state, setState] = useState(() => firstState(filter))
  const current = useRef(filter)
  const loading = useRef(false)

  const refresh = useCallback(async () => {
    const asked = current.current
    try {
      const fresh = await fetchHistory(asked)
      if (asked === current.current)
        setState((was) => ({
          ...was,
          ...withFreshHead(was, fresh),
          books: fresh.books ?? was.books,
          presents: fresh.presents ?? was.presents,
          status: 'ready',
          offline: false,
          error: undefined,
        }))
    } catch (error) {
      if (asked === current.current)
        setState((was) => ({ ...was, status: was.status === 'ready' ? 'ready' : 'failed', offline: isOffline(error), error }))
    }
  }, [])

  const loadMore = useCallback(async () => {
    const cursor = state.nextCursor
    if (!cursor || loading.current) return
    const asked = current.current
    loading.current = true
    setState((was) => ({ ...was, more: 'loading' }))
    try {
      const next = await fetchHistory(asked, cursor)
      if (asked === current.current) setState((was) => ({ ...was, ...withNextPage(was, next), more: 'idle', offline: false }))
    } catch (error) {
      if (asked === current.current) setState((was) => ({ ...was, more: 'failed', offline: isOffline(error) }))
    } finally {
      loading.current = false
    }
  }, [state.nextCursor])

  useEffect(() => {
    if (current.current === filter) return
    current.current = filter
    setState((was) => ({ ...firstState(filter), books: was.books, presents: was.presents }))
    void refresh()
  }, [filter, refresh])

  return { ...state, refresh, loadMore }
}
