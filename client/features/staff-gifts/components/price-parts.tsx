import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { CellGroup } from '@/components/cell'
import { Chip, ChipLine } from '@/components/chips'
import { Field } from '@/components/field'
import { Toggle } from '@/components/toggle'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { mayCostMoney } from '../draft'
import type { GiftForm } from '../use-gift-form'
import { Moment, Part, Text, Wrong } from './form-parts'

interface Props {
  form: GiftForm
}

/** What it costs, and whom less. */
export const PricePart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { draft, named, change } = form
  const hasMoney = mayCostMoney(draft.kind)
  return (
    <Part id="price" title={words.sections.price}>
      <Text form={form} field="points" label={words.points} suffix={words.unitPoints} isNumber />
      {hasMoney && (
        <Field
          id="gift-yuan"
          label={words.money}
          value={draft.yuan}
          placeholder={words.noMoney}
          note={words.moneyNote}
          type="digit"
          maxlength={11}
          suffix={words.unitYuan}
          problem={form.problemOf('yuan')}
          onInput={(yuan) => change({ yuan })}
        />
      )}
      {named.tiers.map(({ id, name }) => (
        <Fragment key={id}>
          <Field
            id={`tier-price-${id}`}
            label={words.tierPoints(name)}
            value={draft.tierPoints[id] ?? ''}
            placeholder={words.same}
            type="number"
            maxlength={9}
            suffix={words.unitPoints}
            problem={form.problemOf(`tierPoints.${id}`)}
            onInput={(value) => change({ tierPoints: { ...draft.tierPoints, [id]: value } })}
          />
          {hasMoney && draft.yuan !== '' && (
            <Field
              id={`tier-yuan-${id}`}
              label={words.tierMoney(name)}
              value={draft.tierYuan[id] ?? ''}
              placeholder={words.same}
              type="digit"
              maxlength={11}
              suffix={words.unitYuan}
              problem={form.problemOf(`tierYuan.${id}`)}
              onInput={(value) => change({ tierYuan: { ...draft.tierYuan, [id]: value } })}
            />
          )}
        </Fragment>
      ))}
    </Part>
  )
}

/** Which tiers may have it. */
export const WhoPart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { draft, named, change } = form
  const toggled = (id: string) => (draft.tiers.includes(id) ? draft.tiers.filter((one) => one !== id) : [...draft.tiers, id])
  return (
    <Part id="who" title={words.sections.who} note={words.tiersNote}>
      <View className="gift-part__chips">
        <ChipLine id="gift-tiers">
          {named.tiers.map(({ id, name }) => (
            <Chip key={id} id={`tier-${id}`} label={name} on={draft.tiers.includes(id)} onClick={() => change({ tiers: toggled(id) })} />
          ))}
        </ChipLine>
      </View>
      <Wrong form={form} field="tiers" />
    </Part>
  )
}

/** When it can be had. */
export const WhenPart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  const { draft, change } = form
  return (
    <Part id="when" title={words.sections.when}>
      <Moment form={form} label={words.from} day="fromDay" time="fromTime" />
      <View className="gift-part__rows">
        <CellGroup>
          <Toggle id="gift-ends" on={draft.ends} label={words.ends} onChange={(ends) => change({ ends })} />
        </CellGroup>
      </View>
      {draft.ends && <Moment form={form} label={words.until} day="untilDay" time="untilTime" />}
      <Wrong form={form} field="until" />
    </Part>
  )
}

/** How often one member may have it. */
export const LimitsPart = ({ form }: Props) => {
  const words = useWords(giftDeskTable).form
  return (
    <Part id="limits" title={words.sections.limits} note={words.campaignNote}>
      {(['perDay', 'perCampaign', 'lifetime'] as const).map((field) => (
        <Text key={field} form={form} field={field} label={words[field]} placeholder={words.endless} suffix={words.pieces} isNumber />
      ))}
    </Part>
  )
}
