import { View } from '@tarojs/components'
import { named } from '../named'
import './index.scss'

interface Props<T extends string> {
  options: readonly { readonly value: T; readonly label: string }[]
  value: T
  onChange: (value: T) => void
  /** What is chosen, for those who hear the page. */
  label: string
  id?: string
}

/** One of a few, all in sight. */
export const Segmented = <T extends string>({ options, value, onChange, label, id }: Props<T>) => (
  <View className="segmented" {...named(id)} ariaRole="radiogroup" ariaLabel={label}>
    {options.map((option) => (
      <View
        key={option.value}
        className={`segmented__option ${option.value === value ? 'segmented__option--on' : ''}`}
        {...named(id, option.value)}
        hoverClass="is-pressed"
        hoverStayTime={80}
        ariaRole="radio"
        aria-checked={String(option.value === value)}
        onClick={() => option.value !== value && onChange(option.value)}
      >
        {option.label}
      </View>
    ))}
  </View>
)
