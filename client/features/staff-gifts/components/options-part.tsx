import { View } from '@tarojs/components'
import { LIMITS } from '@shared/domain/limits'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { newRequestId } from '@/lib/ids'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import type { GiftForm } from '../use-gift-form'
import { Part, Wrong } from './form-parts'

/** An option keeps its id for ever: its stock and what was redeemed of it go by that. */
const newOptionId = (): string => `o-${newRequestId().slice(-8)}`

/** Colours, sizes, flavours. */
export const OptionsPart = ({ form }: { form: GiftForm }) => {
  const words = useWords(giftDeskTable).form
  const { options } = form.draft
  const put = (place: number, name: string) =>
    form.change({ options: options.map((option, i) => (i === place ? { ...option, name } : option)) })
  return (
    <Part id="options" title={words.sections.options} note={words.optionsNote}>
      {options.map(({ id, name }, i) => (
        <View key={id} className="gift-part__row">
          <View className="gift-part__wide">
            <Field
              id={`option-${i}`}
              label={words.option(i + 1)}
              placeholder={words.optionHint}
              value={name}
              maxlength={20}
              problem={form.problemOf(`options.${i}`)}
              onInput={(value) => put(i, value)}
            />
          </View>
          <Button
            id={`option-remove-${i}`}
            size="small"
            look="plain"
            ariaLabel={words.removeOption(name)}
            onClick={() => form.change({ options: options.filter((_, place) => place !== i) })}
          >
            {words.removePicture}
          </Button>
        </View>
      ))}
      <Wrong form={form} field="options" />
      {options.length < LIMITS.giftOptions && (
        <Button id="option-add" look="soft" onClick={() => form.change({ options: [...options, { id: newOptionId(), name: '' }] })}>
          {words.addOption}
        </Button>
      )}
    </Part>
  )
}
