import { View } from '@tarojs/components'
import { GiftCard } from '@/features/mall/components/gift-card'
import { priceParts } from '@/features/mall/gift-view'
import { fenOf } from '@/features/staff-amount/amount-input'
import { useStrings, useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { mayCostMoney } from '../draft'
import type { GiftForm } from '../use-gift-form'
import './gift-preview.scss'

/** The gift as it will stand in the mall, drawn by what will draw it. */
export const GiftPreview = ({ form }: { form: GiftForm }) => {
  const words = useWords(giftDeskTable).form
  const { mall } = useStrings()
  const { draft, urls } = form
  const [picture] = draft.pictures
  const shown = {
    id: 'preview',
    name: draft.name || words.previewName,
    art: draft.art,
    picture: picture === undefined ? undefined : urls.get(picture),
    ...priceParts({ points: Number(draft.points) || 0, fen: mayCostMoney(draft.kind) ? fenOf(draft.yuan) || 0 : 0 }, mall),
    usual: undefined,
    tag: undefined,
    words: draft.words || words.words,
    note: mall.plenty,
    urgent: false,
    gone: false,
    favourite: false,
  }
  return (
    <View className="gift-preview" id="gift-shown">
      <View className="gift-preview__lead">{words.preview}</View>
      <View className="gift-preview__card">
        <GiftCard gift={shown} />
      </View>
    </View>
  )
}
