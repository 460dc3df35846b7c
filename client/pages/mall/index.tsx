import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { GiftsPage } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { ListTail } from '@/components/list-tail'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { Choices } from '@/features/mall/components/choices'
import { GiftGrid } from '@/features/mall/components/gift-grid'
import { MallHead } from '@/features/mall/components/mall-head'
import { MallSkeleton } from '@/features/mall/components/mall-skeleton'
import { Search } from '@/features/mall/components/search'
import { narrowest } from '@/features/mall/query'
import { type Mall, useMall } from '@/features/mall/use-mall'
import { wordsOf } from '@/lib/words'
import { useStrings } from '@/strings'

/** The tab between tasks and profile: what there is to be had for points. */
export default function MallPage() {
  const { mall: words } = useStrings()
  const mall = useMall()
  const { pages } = mall
  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())
  return (
    <Screen title={words.title} tab>
      <Asked asked={pages} failed={words.failed} skeleton={<MallSkeleton />}>
        {(page) => <Catalogue page={page} mall={mall} />}
      </Asked>
    </Screen>
  )
}

const Catalogue = ({ page, mall }: { page: GiftsPage; mall: Mall }) => {
  const { query, look } = mall
  return (
    <View id="mall">
      <MallHead balance={page.balance} expiring={page.expiring} />
      <Search value={query.search ?? ''} onSearch={(search) => look({ search })} />
      <Choices page={page} query={query} onLook={look} />
      <Found mall={mall} />
    </View>
  )
}

/** What was found, that nothing was, or that no answer came. */
const Found = ({ mall: { pages, gifts, query, clear } }: { mall: Mall }) => {
  const { mall: words, common } = useStrings()
  if (pages.status === 'failed')
    return (
      <StateView
        art="cloud"
        title={words.failed}
        note={wordsOf(pages.error)}
        action={{ label: common.retry, onClick: () => void pages.load() }}
      />
    )
  const why = narrowest(query)
  if (gifts.length === 0 && !pages.changing)
    return why ? (
      <StateView art="sprout" title={words.noneHere} note={words.noneHereNotes[why]} action={{ label: words.showAll, onClick: clear }} />
    ) : (
      <StateView art="sprout" title={words.none} note={words.noneNote} />
    )
  return (
    <>
      <GiftGrid gifts={gifts} fading={pages.changing} />
      <ListTail more={pages.more} hasMore={Boolean(pages.nextCursor)} words={words.more} onMore={() => void pages.loadMore()}>
        {words.end}
      </ListTail>
    </>
  )
}
