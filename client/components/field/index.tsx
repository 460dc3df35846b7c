import type { ReactNode } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { namedBy } from './inner'
import './index.scss'

interface Props {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'digit' | 'number' | 'nickname' | 'idcard'
  /** In UTF-16 units; 140 when not given, as the platforms have it. */
  maxlength?: number
  placeholder?: string
  /** What is wrong with the value; read aloud when it appears. */
  problem?: string
  note?: string
  /** A unit or a control at the right end. */
  suffix?: ReactNode
  focus?: boolean
  /** WeChat's keyboard for nicknames hands the value over only here. */
  onBlur?: (value: string) => void
  onConfirm?: (value: string) => void
  multiline?: boolean
  /** Whether it shows how much of `maxlength` is used. */
  counter?: boolean
  disabled?: boolean
}

/** Something to fill in, under its name. */
export const Field = (props: Props) => {
  const { id, label, value, maxlength = 140, problem, note, suffix, multiline = false, counter = false, disabled = false } = props
  return (
    <View className={`field ${problem ? 'field--wrong' : ''} ${disabled ? 'is-disabled' : ''}`}>
      <View className="field__label">{label}</View>
      <View className={`field__box ${multiline ? 'field__box--tall' : ''}`}>
        {multiline ? <Long {...props} /> : <Line {...props} />}
        {suffix && <View className="field__suffix">{suffix}</View>}
      </View>
      {(problem || note || counter) && (
        <View className="field__below">
          {problem ? (
            <View className="field__problem" id={`${id}-problem`} ariaRole="alert">
              {problem}
            </View>
          ) : (
            <View className="field__note">{note}</View>
          )}
          {counter && (
            <Text className="field__counter">
              {value.length} / {maxlength}
            </Text>
          )}
        </View>
      )}
    </View>
  )
}

const ofBoth = ({ id, label, value, maxlength = 140, placeholder, focus, disabled, onInput, onBlur }: Props) => ({
  id,
  value,
  maxlength,
  placeholder,
  placeholderClass: 'field__hint',
  focus,
  disabled,
  onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
  onBlur: (event: { detail: { value: string } }) => onBlur?.(event.detail.value),
  ...namedBy(label),
})

const Line = (props: Props) => (
  <Input
    className="field__input"
    type={props.type ?? 'text'}
    onConfirm={(event) => props.onConfirm?.(event.detail.value)}
    {...ofBoth(props)}
  />
)

const Long = (props: Props) => <Textarea className="field__input field__input--tall" {...ofBoth(props)} />
