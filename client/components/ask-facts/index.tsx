import { View } from '@tarojs/components'
import './index.scss'

export interface Fact {
  readonly label: string
  readonly values: readonly string[]
}

interface Props {
  id: string
  facts: readonly Fact[]
  /** What has changed since the tap. */
  warning?: string | undefined
  /** What cannot be taken back, and the like. */
  note?: string | undefined
}

/** What is said before something is done: what it costs, out of what, what is left. */
export const AskFacts = ({ id, facts, warning, note }: Props) => (
  <View className="ask-facts">
    {facts.map(({ label, values }) => (
      <View key={label} className="ask-facts__row">
        <View className="ask-facts__label">{label}</View>
        <View className="ask-facts__values">
          {values.map((value) => (
            <View key={value}>{value}</View>
          ))}
        </View>
      </View>
    ))}
    {warning && (
      <View className="ask-facts__warning" id={`${id}-warning`} ariaRole="alert">
        {warning}
      </View>
    )}
    {note && <View className="ask-facts__note">{note}</View>}
  </View>
)
