import type { PropsWithChildren } from 'react'
import { Picker, View } from '@tarojs/components'
import { Field } from '@/components/field'
import type { Draft } from '../draft'
import type { GiftForm } from '../use-gift-form'
import './form-parts.scss'

/** What belongs together in the form, under a name. */
export const Part = ({ id, title, note, children }: PropsWithChildren<{ id: string; title: string; note?: string }>) => (
  <View className="gift-part" id={`part-${id}`}>
    <View className="gift-part__title">{title}</View>
    {children}
    {note && <View className="gift-part__note">{note}</View>}
  </View>
)

/** Fields that hold text. */
type TextField = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft]

interface TextProps {
  form: GiftForm
  field: TextField
  label: string
  placeholder?: string
  note?: string
  suffix?: string
  maxlength?: number
  multiline?: boolean
  isNumber?: boolean
}

/** One text of the gift. */
export const Text = ({ form, field, isNumber = false, ...rest }: TextProps) => (
  <Field
    {...rest}
    id={`gift-${field}`}
    value={String(form.draft[field])}
    type={isNumber ? 'number' : 'text'}
    maxlength={isNumber ? 9 : rest.maxlength}
    counter={!isNumber && rest.maxlength !== undefined}
    problem={form.problemOf(field)}
    onInput={(value) => form.change({ [field]: value })}
  />
)

/** Something of the gift that is no field of its own, and what is wrong with it. */
export const Wrong = ({ form, field }: { form: GiftForm; field: string }) => {
  const problem = form.problemOf(field)
  return problem ? (
    <View className="gift-part__wrong" ariaRole="alert">
      {problem}
    </View>
  ) : null
}

interface MomentProps {
  form: GiftForm
  label: string
  day: 'fromDay' | 'untilDay'
  time: 'fromTime' | 'untilTime'
}

/** A day and a time of it, in Shanghai. */
export const Moment = ({ form, label, day, time }: MomentProps) => {
  const { draft, change } = form
  return (
    <View className="gift-part__moment">
      <View className="gift-part__label">{label}</View>
      <Picker id={`gift-${day}`} mode="date" value={draft[day]} onChange={({ detail }) => change({ [day]: detail.value })}>
        <View className="gift-part__choice" ariaRole="button">
          {draft[day]}
        </View>
      </Picker>
      <Picker id={`gift-${time}`} mode="time" value={draft[time]} onChange={({ detail }) => change({ [time]: detail.value })}>
        <View className="gift-part__choice" ariaRole="button">
          {draft[time]}
        </View>
      </Picker>
    </View>
  )
}
