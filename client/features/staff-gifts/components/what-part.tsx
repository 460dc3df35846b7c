import { View } from '@tarojs/components'
import { GIFT_ARTS } from '@shared/domain/mall/kinds'
import { Art } from '@/components/art'
import { Chip, ChipLine } from '@/components/chips'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { GiftForm } from '../use-gift-form'
import { Part, Text, Wrong } from './form-parts'

/** What the gift is: its words, its shelf and its drawing. */
export const WhatPart = ({ form }: { form: GiftForm }) => {
  const words = useWords(giftDeskTable).form
  const { draft, named, change } = form
  return (
    <Part id="what" title={words.sections.what}>
      <Text form={form} field="name" label={words.name} maxlength={40} />
      <Text form={form} field="words" label={words.words} maxlength={60} />
      <Text form={form} field="details" label={words.details} placeholder={words.detailsHint} maxlength={2_000} multiline />
      <View className="gift-part__label">{words.category}</View>
      <View className="gift-part__chips">
        <ChipLine id="gift-category">
          {named.categories.map(({ id, name }) => (
            <Chip key={id} id={`category-${id}`} label={name} on={draft.category === id} onClick={() => change({ category: id })} />
          ))}
        </ChipLine>
      </View>
      <Wrong form={form} field="category" />
      <View className="gift-part__label">{words.art}</View>
      <View className="gift-part__arts" ariaRole="radiogroup" ariaLabel={words.art}>
        {GIFT_ARTS.map((art) => (
          <View
            key={art}
            id={`art-${art}`}
            className={`gift-part__art ${draft.art === art ? 'gift-part__art--on' : ''}`}
            hoverClass="is-pressed"
            ariaRole="radio"
            ariaLabel={words.arts[art]}
            aria-checked={String(draft.art === art)}
            onClick={() => change({ art })}
          >
            <Art art={art} size="small" />
          </View>
        ))}
      </View>
      <View className="gift-part__note">{words.artNote}</View>
    </Part>
  )
}
