import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Desk } from '@/features/staff-desk/components/desk'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { hasOptions, waits } from '../draft'
import type { GiftForm as Form } from '../use-gift-form'
import { GiftPreview } from './gift-preview'
import { KindPart } from './kind-part'
import { OptionsPart } from './options-part'
import { PicturesPart } from './pictures-part'
import { LimitsPart, PricePart, WhenPart, WhoPart } from './price-parts'
import { PlacePart, StockPart, TermsPart } from './term-parts'
import { WhatPart } from './what-part'

/** Where a gift is written, from its name to its place, with what members will see at the end. */
export const GiftForm = ({ form }: { form: Form }) => {
  const words = useWords(giftDeskTable).form
  const { kind } = form.draft
  return (
    <Desk
      title={form.isNew ? words.new : words.edit}
      problem={form.problem}
      dock={
        <Button id="gift-save" busy={form.write.busy} onClick={form.save}>
          {words.save}
        </Button>
      }
    >
      <View id="gift-form">
        <WhatPart form={form} />
        <PicturesPart form={form} />
        <KindPart form={form} />
        {hasOptions(kind) && <OptionsPart form={form} />}
        <PricePart form={form} />
        <WhoPart form={form} />
        <WhenPart form={form} />
        <LimitsPart form={form} />
        {waits(kind) && <TermsPart form={form} />}
        <StockPart form={form} />
        <PlacePart form={form} />
        <GiftPreview form={form} />
      </View>
    </Desk>
  )
}
