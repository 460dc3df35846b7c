import { View } from '@tarojs/components'
import type { ManagedGift } from '@shared/contracts'
import { Button } from '@/components/button'
import { Chip, ChipLine } from '@/components/chips'
import { Field } from '@/components/field'
import { Segmented } from '@/components/segmented'
import { Desk } from '@/features/staff-desk/components/desk'
import { grouped } from '@/lib/format'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { leftShown } from '../stock-change'
import type { Stock } from '../use-stock'
import { GiftThumb } from './gift-thumb'
import './stock-form.scss'

const KINDS = ['add', 'counted'] as const

/** Where stock is added, or set right after a count. */
export const StockForm = ({ gift, stock }: { gift: ManagedGift; stock: Stock }) => {
  const { stockPage: words, form } = useWords(giftDeskTable)
  const { draft, faults, write, change, isCoupon } = stock
  const isCount = draft.kind === 'counted' && !isCoupon
  return (
    <Desk
      title={words.title}
      problem={write.problem}
      dock={
        <Button id="stock-save" busy={write.busy} onClick={stock.save}>
          {words.save}
        </Button>
      }
    >
      <View className="stock-form" id="stock-form">
        <View className="stock-form__gift">
          <GiftThumb gift={gift} />
          <View className="stock-form__said">
            <View className="stock-form__name">{gift.gift.name}</View>
            <View className="stock-form__left" id="stock-left">
              {words.now(grouped(leftShown(gift, draft.optionId)))}
            </View>
          </View>
        </View>
        {gift.gift.options.length > 0 && (
          <View className="stock-form__chips">
            <ChipLine id="stock-options">
              {gift.gift.options.map(({ id, name }) => (
                <Chip key={id} id={`stock-option-${id}`} label={name} on={draft.optionId === id} onClick={() => change({ optionId: id })} />
              ))}
            </ChipLine>
          </View>
        )}
        {!isCoupon && (
          <Segmented
            id="stock-kind"
            label={words.what}
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
        )}
        <View className="stock-form__fields">
          <Field
            id="stock-pieces"
            label={isCount ? words.counted : isCoupon ? words.addCoupons : words.add}
            note={isCount ? words.countedNote : isCoupon ? words.addCouponsNote : words.addNote}
            value={draft.pieces}
            // A keyboard of figures has no sign.
            type={isCount || isCoupon ? 'number' : 'text'}
            maxlength={8}
            problem={faults.has('pieces') ? words.number : undefined}
            onInput={(pieces) => change({ pieces })}
          />
          <Field
            id="stock-reason"
            label={words.reason}
            placeholder={words.reasonHint}
            value={draft.reason}
            maxlength={100}
            counter
            problem={faults.has('reason') ? form.needed : undefined}
            onInput={(reason) => change({ reason })}
          />
        </View>
      </View>
    </Desk>
  )
}
