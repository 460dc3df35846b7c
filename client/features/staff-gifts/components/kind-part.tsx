import { View } from '@tarojs/components'
import { GIFT_KINDS, type GiftKind, HANDOVERS } from '@shared/domain/mall/kinds'
import { CellGroup } from '@/components/cell'
import { Chip, ChipLine } from '@/components/chips'
import { Toggle } from '@/components/toggle'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { GiftForm } from '../use-gift-form'
import { Part, Text, Wrong } from './form-parts'

interface Props {
  form: GiftForm
}

/** Of which kind the gift is, and what a gift of that kind must know. */
export const KindPart = ({ form }: Props) => {
  const desk = useWords(giftDeskTable)
  const { draft, change } = form
  const Config = CONFIGS[draft.kind]
  return (
    <Part id="kind" title={desk.form.sections.kind}>
      <View className="gift-part__chips">
        <ChipLine id="gift-kind">
          {GIFT_KINDS.map((kind) => (
            <Chip key={kind} id={`kind-${kind}`} label={desk.kinds[kind]} on={draft.kind === kind} onClick={() => change({ kind })} />
          ))}
        </ChipLine>
      </View>
      <Wrong form={form} field="kind" />
      <Config form={form} />
    </Part>
  )
}

const Goods = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { handovers } = form.draft
  return (
    <>
      <View className="gift-part__rows">
        <CellGroup>
          {HANDOVERS.map((one) => (
            <Toggle
              key={one}
              id={`handover-${one}`}
              on={handovers.includes(one)}
              label={words.handovers[one]}
              onChange={(on) => form.change({ handovers: HANDOVERS.filter((each) => (each === one ? on : handovers.includes(each))) })}
            />
          ))}
        </CellGroup>
      </View>
      <Wrong form={form} field="handovers" />
    </>
  )
}

const Coupon = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  return <Text form={form} field="usage" label={words.usage} placeholder={words.usageHint} maxlength={200} multiline />
}

const Service = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  return <Text form={form} field="service" label={words.service} placeholder={words.serviceHint} maxlength={40} />
}

const Ticket = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { lotteries } = form.named
  return (
    <>
      <View className="gift-part__label">{words.lottery}</View>
      {lotteries.length === 0 && <View className="gift-part__note">{words.noLottery}</View>}
      <View className="gift-part__chips">
        <ChipLine id="gift-lottery">
          {lotteries.map(({ id, name }) => (
            <Chip
              key={id}
              id={`lottery-${id}`}
              label={name}
              on={form.draft.lotteryId === id}
              onClick={() => form.change({ lotteryId: id })}
            />
          ))}
        </ChipLine>
      </View>
      <Wrong form={form} field="lotteryId" />
      <Text form={form} field="draws" label={words.draws} isNumber />
    </>
  )
}

const Given = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  return (
    <>
      <Text form={form} field="to" label={words.to} maxlength={40} />
      <Text form={form} field="unit" label={words.unit} placeholder={words.unitHint} maxlength={20} />
    </>
  )
}

const CONFIGS: Readonly<Record<GiftKind, (props: Props) => React.ReactElement>> = {
  goods: Goods,
  coupon: Coupon,
  service: Service,
  ticket: Ticket,
  donation: Given,
  eco: Given,
}
