import { View } from '@tarojs/components'
import type { WaitingVouchers } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { dayOf } from '@shared/domain/time'
import { Tag } from '@/components/tag'
import { now } from '@/lib/clock'
import { dateWords, whenWords } from '@/lib/format'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import './waiting-card.scss'

type Waiting = WaitingVouchers['items'][number]

/** Something that its member has not fetched yet, and by when it has to be. */
export const WaitingCard = ({ voucher }: { voucher: Waiting }) => {
  const words = useWords(vouchersTable)
  const { list } = words
  const { until } = voucher
  const isLast = until !== undefined && until === dayOf(now())
  return (
    <View className="waiting-card" id={`waiting-${voucher.entryId}`}>
      <View className="waiting-card__head">
        <View className="waiting-card__name">
          {[voucher.name, voucher.option, words.pieces(grouped(voucher.quantity))].filter(Boolean).join(' ')}
        </View>
        {until !== undefined && <Tag tone={isLast ? 'clay' : 'leaf'}>{isLast ? list.today : list.until(dateWords(until))}</Tag>}
      </View>
      <View className="waiting-card__who">{`${voucher.maskedName} · ${voucher.maskedPhone ?? list.anonymous}`}</View>
      <View className="waiting-card__when">{`${list.sources[voucher.source]} · ${list.since(whenWords(voucher.at))}`}</View>
    </View>
  )
}
