import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { CallError, isOutdated } from '@/lib/call'
import { go } from '@/lib/routes'
import type { Asked as State } from '@/lib/use-ask'
import { wordsOf } from '@/lib/words'
import { useStrings } from '@/strings'
import { Skeleton } from '../skeleton'
import { StaleNote } from '../stale-note'
import { StateView } from '../state-view'
import './index.scss'

interface Props<T> {
  asked: Pick<State<T>, 'status' | 'data' | 'error' | 'offline'> & { readonly load: () => Promise<void> }
  /** What is said when there is nothing to show. */
  failed: string
  /** Stands in the place of the content until there is some. */
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** What a page has asked for: the place of it while it waits, the way on when it failed, and an honest word when it is old. */
export const Asked = <T,>({ asked, failed, skeleton = <RowsSkeleton />, children }: Props<T>) => {
  const retry = () => void asked.load()
  if (asked.data !== undefined)
    return (
      <>
        {asked.status === 'stale' && <StaleNote offline={asked.offline} onRetry={retry} />}
        {children(asked.data)}
      </>
    )
  if (asked.status === 'loading') return <>{skeleton}</>
  return <Failed error={asked.error} title={failed} onRetry={retry} />
}

const Failed = ({ error, title, onRetry }: { error: unknown; title: string; onRetry: () => void }) => {
  const { common, me } = useStrings()
  if (error instanceof CallError && error.code === 'not_joined')
    return <StateView art="sprout" title={me.inviteTitle} note={me.inviteNote} action={{ label: me.inviteGo, onClick: () => go('card') }} />
  return (
    <StateView
      art={isOutdated(error) ? 'update' : 'cloud'}
      title={title}
      note={wordsOf(error)}
      action={{ label: common.retry, onClick: onRetry }}
    />
  )
}

const ROWS = [0, 1, 2]

/** Two groups of rows, which is what most pages are about to show. */
export const RowsSkeleton = () => (
  <View className="asked-rows" id="waiting">
    <Skeleton width="100%" height="112px" round={20} />
    {ROWS.map((row) => (
      <View key={row} className="asked-rows__row">
        <Skeleton width="36px" height="36px" round={12} />
        <View className="asked-rows__words">
          <Skeleton width={`${60 - row * 12}%`} height="16px" />
        </View>
      </View>
    ))}
  </View>
)
