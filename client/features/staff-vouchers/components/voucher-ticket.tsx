import { View } from '@tarojs/components'
import type { VoucherFace } from '@shared/contracts'
import { grouped } from '@shared/domain/text'
import { Tag } from '@/components/tag'
import { Facts } from '@/features/staff-desk/components/facts'
import { Problem } from '@/features/staff-desk/components/problem'
import { dateWords, whenWords } from '@/lib/format'
import { useWords } from '@/strings'
import { vouchersTable } from '@/strings/vouchers'
import './voucher-ticket.scss'

/** What is to be handed over and how many, to be read from an arm's length; and why not, where it is not to be. */
export const VoucherTicket = ({ voucher }: { voucher: VoucherFace }) => {
  const words = useWords(vouchersTable)
  const { state, used } = voucher
  return (
    <View id="found-voucher">
      <View className="voucher-ticket">
        <View className="voucher-ticket__instruction">{voucher.instruction}</View>
        <View className="voucher-ticket__name">{voucher.name}</View>
        {voucher.option && <View className="voucher-ticket__option">{voucher.option}</View>}
        <View className="voucher-ticket__count">{words.pieces(grouped(voucher.quantity))}</View>
        <Tag tone={state === 'waiting' ? 'leaf' : 'clay'}>{words.states[state]}</Tag>
      </View>
      {state !== 'waiting' && (
        <View className="voucher-ticket__why">
          <Problem id="voucher-why" words={words.why[state]} />
        </View>
      )}
      <Facts
        facts={[
          { label: words.member, value: voucher.maskedName },
          { label: words.source, value: voucher.from },
          ...(voucher.until === undefined ? [] : [{ label: words.until, value: dateWords(voucher.until) }]),
          ...(used === undefined
            ? []
            : [
                { label: words.usedAt, value: whenWords(used.at) },
                { label: words.usedIn, value: used.storeId },
              ]),
        ]}
      />
    </View>
  )
}
