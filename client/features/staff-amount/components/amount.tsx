import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useStrings } from '@/strings'
import { shown } from '../amount-input'
import './amount.scss'

interface Props {
  label: string
  text: string
  over: boolean
  /** What holds for the amount; when it is over its limit, why it cannot be sent. */
  note: string
}

/** More characters than these are set smaller, so that eight digits and the cents fit the narrowest phone. */
const SHORT = 8

/** The amount as it is being typed. */
export const Amount = ({ label, text, over, note }: Props) => {
  const { common } = useStrings()
  const figure = shown(text)
  const look = `${figure.length > SHORT ? 'amount__figure--long' : ''} ${text === '' ? 'amount__figure--none' : ''} ${over ? 'amount__figure--over' : ''}`
  return (
    <View className="amount">
      <View className="amount__label">{label}</View>
      <View className="amount__line" id="amount" ariaLabel={`${label} ${figure} ${common.yuan}`}>
        <Text className="amount__sign">¥</Text>
        <Text className={`amount__figure ${look}`}>{figure}</Text>
        <View className="amount__caret" />
      </View>
      <View className={`amount__note ${over ? 'amount__note--over' : ''}`} id="amount-note" ariaRole={over ? 'alert' : undefined}>
        {over && <Icon name="warning" className="amount__icon" />}
        <Text>{note}</Text>
      </View>
    </View>
  )
}
