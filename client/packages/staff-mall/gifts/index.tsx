import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { ManagedGift } from '@shared/contracts'
import { Button } from '@/components/button'
import { Segmented } from '@/components/segmented'
import { Search } from '@/features/mall/components/search'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { Unsure } from '@/features/staff-desk/components/unsure'
import { isDenied } from '@/features/staff-desk/use-staff'
import { ManagedCard } from '@/features/staff-gifts/components/managed-card'
import { StateSheet } from '@/features/staff-gifts/components/state-sheet'
import { useGiftStates } from '@/features/staff-gifts/use-gift-states'
import { staff as caller } from '@/lib/call'
import { go } from '@/lib/routes'
import { usePages } from '@/lib/use-pages'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import './index.scss'

const TABS = ['all', 'listed', 'draft', 'withdrawn'] as const

type Tab = (typeof TABS)[number]

/** 礼品管理: the gifts of the mall, those that members do not see among them; managers see what there is, operators write them. */
export default function StaffGiftsPage() {
  const [tab, setTab] = useState<Tab>('all')
  const [search, setSearch] = useState('')
  return <List key={`${tab}/${search}`} tab={tab} search={search} onTab={setTab} onSearch={setSearch} />
}

interface ListProps {
  tab: Tab
  search: string
  onTab: (tab: Tab) => void
  onSearch: (words: string) => void
}

/** Each search and tab is a list of its own, and begins anew. */
const List = ({ tab, search, onTab, onSearch }: ListProps) => {
  const words = useWords(giftDeskTable)
  const pages = usePages({
    fetch: (cursor?: string) =>
      caller.ask('gift.list', {
        ...(tab === 'all' ? {} : { state: tab }),
        ...(search.trim() === '' ? {} : { search: search.trim() }),
        ...(cursor ? { cursor } : {}),
      }),
    idOf: ({ giftId }: ManagedGift) => giftId,
  })
  const { load } = pages
  const isOperator = pages.data?.mayWrite ?? false
  const states = useGiftStates(() => void load())
  useShownAgain(() => void load())
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())
  if (states.write.doubt) return <Unsure title={words.title} state={states.write.state} onAsk={() => void states.write.again()} />
  return (
    <Desk
      title={words.title}
      dock={
        isOperator && (
          <Button id="gift-new" onClick={() => go('staffGift')}>
            {words.new}
          </Button>
        )
      }
    >
      {!isDenied(pages.error) && (
        <View className="staff-gifts__choices">
          <Search value={search} onSearch={onSearch} />
          <View className="staff-gifts__tabs">
            <Segmented
              id="tab"
              label={words.title}
              options={TABS.map((value) => ({ value, label: words.tabs[value] }))}
              value={tab}
              onChange={onTab}
            />
          </View>
        </View>
      )}
      <Pages pages={pages} empty={{ title: words.empty, note: words.emptyNote }}>
        {(items) => items.map((gift) => <ManagedCard key={gift.giftId} gift={gift} isOperator={isOperator} onState={states.ask} />)}
      </Pages>
      <StateSheet states={states} />
    </Desk>
  )
}
