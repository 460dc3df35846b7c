import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './index.scss'

interface Props {
  more: 'idle' | 'loading' | 'failed'
  hasMore: boolean
  words: { readonly earlier: string; readonly earlierLoading: string; readonly earlierFailed: string }
  onMore: () => void
}

/** The end of what is loaded: more on its way, a way to try again, or (the children) the end of the list. */
export const ListTail = ({ more, hasMore, words, onMore, children }: PropsWithChildren<Props>) => {
  if (more === 'loading') return <View className="list-tail">{words.earlierLoading}</View>
  if (more === 'failed' || hasMore)
    return (
      <View
        className="list-tail list-tail--tap"
        id="load-more"
        hoverClass="is-pressed"
        hoverStayTime={80}
        ariaRole="button"
        onClick={onMore}
      >
        {more === 'failed' ? words.earlierFailed : words.earlier}
      </View>
    )
  return children ? <View className="list-tail">{children}</View> : null
}
