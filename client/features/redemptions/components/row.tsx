import { Image, View } from '@tarojs/components'
import { Art } from '@/components/art'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import type { RowView } from '../view-model'
import './row.scss'

/** Something that was redeemed, in the list; a tap opens it. */
export const Row = ({ row }: { row: RowView }) => (
  <View
    className="redemption-row"
    id={`redemption-${row.id}`}
    hoverClass="is-pressed"
    hoverStayTime={80}
    ariaRole="button"
    onClick={() => go('redemption', { id: row.id })}
  >
    {row.picture ? (
      <Image className="redemption-row__picture" src={row.picture} mode="aspectFill" lazyLoad />
    ) : (
      <Art art={row.art} size="small" />
    )}
    <View className="redemption-row__text">
      <View className="redemption-row__head">
        <View className="redemption-row__name">{row.name}</View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <View className="redemption-row__what">{row.what}</View>
      {row.note && <View className="redemption-row__note">{row.note}</View>}
    </View>
  </View>
)
