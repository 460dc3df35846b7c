import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { WaitingVouchers } from '@shared/contracts'
import { Desk } from '@/features/staff-desk/components/desk'
import { Pages } from '@/features/staff-desk/components/pages'
import { WaitingCard } from '@/features/staff-vouchers/components/waiting-card'
import { staff as caller } from '@/lib/call'
import { usePages } from '@/lib/use-pages'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'

/** 待领取: what members have redeemed or won and not fetched, the longest waiting first. */
export default function WaitingPage() {
  const words = useWords(vouchersTable).list
  const pages = usePages({
    fetch: (cursor?: string) => caller.ask('voucher.list', cursor ? { cursor } : {}),
    idOf: ({ entryId }: WaitingVouchers['items'][number]) => entryId,
  })

  usePullDownRefresh(() => void pages.load().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(() => void pages.loadMore())

  return (
    <Desk title={words.title}>
      <Pages pages={pages} empty={{ title: words.empty, note: words.emptyNote }}>
        {(items) => items.map((voucher) => <WaitingCard key={voucher.entryId} voucher={voucher} />)}
      </Pages>
    </Desk>
  )
}
