import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { StaleNote } from '@/components/stale-note'
import { StateView } from '@/components/state-view'
import type { Page, PagesState } from '@/lib/use-pages'
import { useStrings, useWords } from '@/strings'
import { staffTable } from '@/strings/staff'
import { isDenied } from '../use-staff'
import { Absent } from './absent'
import { DeskSkeleton } from './desk-skeleton'
import './pages.scss'

interface Props<T, P extends Page<T>> {
  pages: PagesState<T, P> & { readonly load: () => Promise<void>; readonly loadMore: () => Promise<void> }
  /** What is said when there is nothing. */
  empty: { readonly title: string; readonly note: string }
  children: (items: readonly T[]) => ReactNode
}

/** A list of the desk that comes page by page: waiting, not for this person, empty, old, or there, with the way to more. */
export const Pages = <T, P extends Page<T>>({ pages, empty, children }: Props<T, P>) => {
  const retry = () => void pages.load()
  if (pages.status === 'loading') return <DeskSkeleton />
  if (pages.status === 'failed' || isDenied(pages.error)) return <Absent error={pages.error} onRetry={retry} />
  return (
    <View className="pages">
      {pages.status === 'stale' && <StaleNote offline={pages.offline} onRetry={retry} />}
      {pages.items.length === 0 ? <StateView art="sprout" title={empty.title} note={empty.note} /> : children(pages.items)}
      {pages.items.length > 0 && <Tail more={pages.more} hasMore={Boolean(pages.nextCursor)} onMore={() => void pages.loadMore()} />}
    </View>
  )
}

const Tail = ({ more, hasMore, onMore }: { more: 'idle' | 'loading' | 'failed'; hasMore: boolean; onMore: () => void }) => {
  const staff = useWords(staffTable)
  const { common } = useStrings()
  if (more === 'loading') return <View className="pages__tail">{common.loading}</View>
  if (!hasMore) return <View className="pages__tail">{staff.desk.end}</View>
  return (
    <View className="pages__tail pages__tail--tap" id="more" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={onMore}>
      {more === 'failed' ? staff.desk.moreFailed : staff.desk.more}
    </View>
  )
}
