import { View } from '@tarojs/components'
import { CellGroup } from '@/components/cell'
import { Segmented } from '@/components/segmented'
import { Toggle } from '@/components/toggle'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { GiftForm } from '../use-gift-form'
import { Part, Text, Wrong } from './form-parts'

interface Props {
  form: GiftForm
}

const LAPSES = ['return', 'forfeit'] as const

/** What becomes of what nobody fetches, and whether it can be taken back. */
export const TermsPart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { draft, change } = form
  return (
    <Part id="terms" title={words.sections.terms}>
      <Text form={form} field="validDays" label={words.validDays} placeholder={words.forever} suffix={words.days} isNumber />
      <View className="gift-part__label">{words.lapse}</View>
      <Segmented
        id="gift-lapse"
        label={words.lapse}
        options={LAPSES.map((value) => ({ value, label: words.lapses[value] }))}
        value={draft.lapse}
        onChange={(lapse) => change({ lapse })}
      />
      <Wrong form={form} field="lapse" />
      <View className="gift-part__rows">
        <CellGroup>
          <Toggle
            id="gift-cancellable"
            on={draft.cancellable}
            label={words.cancellable}
            onChange={(cancellable) => change({ cancellable })}
          />
        </CellGroup>
      </View>
    </Part>
  )
}

/** How its stock is kept. */
export const StockPart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { draft, change } = form
  const isCoupon = draft.kind === 'coupon'
  return (
    <Part id="stock" title={words.sections.stock}>
      <View className="gift-part__rows">
        <CellGroup>
          <Toggle
            id="gift-counted"
            on={isCoupon || draft.counted}
            label={words.counted}
            note={isCoupon ? words.codesCount : words.countedNote}
            disabled={isCoupon}
            onChange={(counted) => change({ counted, ...(counted ? {} : { rush: false }) })}
          />
          <Toggle id="gift-rush" on={draft.rush} label={words.rush} note={words.rushNote} onChange={(rush) => change({ rush })} />
        </CellGroup>
      </View>
      <Wrong form={form} field="counted" />
      <Wrong form={form} field="rush" />
    </Part>
  )
}

/** Where it stands in the mall. */
export const PlacePart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  return (
    <Part id="place" title={words.sections.place}>
      <Text form={form} field="rank" label={words.rank} note={words.rankNote} isNumber />
    </Part>
  )
}
