import { useEffect } from 'react'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { type Page, usePages } from '@/lib/use-pages'
import type { Settled } from './use-settled'

interface Queue<T, P extends Page<T>> {
  readonly fetch: (cursor?: string) => Promise<P>
  readonly idOf: (item: T) => string
  /** What an item may have been settled by, beside its id. */
  readonly otherIdOf?: (item: T) => string | undefined
  readonly settled: Settled
}

/** A list of what waits for somebody at the desk: what was settled leaves it at once, and the list is looked at anew. */
export const useQueue = <T, P extends Page<T>>({ fetch, idOf, otherIdOf, settled }: Queue<T, P>) => {
  const pages = usePages({ fetch, idOf })
  const { load } = pages
  useEffect(() => {
    if (settled.count > 0) void load()
  }, [settled.count, load])
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())
  return { ...pages, items: pages.items.filter((item) => settled.leaves(idOf(item), otherIdOf?.(item))) }
}
