import { useEffect, useState } from 'react'
import { Input, View } from '@tarojs/components'
import { namedBy } from '@/components/field/inner'
import { Icon } from '@/components/icon'
import { after } from '@/lib/clock'
import { useStrings } from '@/strings'
import './search.scss'

/** As long as a pause between two letters may be. */
const PAUSE_MS = 350

const LONGEST = 40

/** Words of a name, or the initials of its pinyin. It is looked for when the member pauses, not at every letter. */
export const Search = ({ value, onSearch }: { value: string; onSearch: (words: string) => void }) => {
  const { mall: words } = useStrings()
  const [text, setText] = useState(value)
  // What was looked for may be cleared from outside.
  useEffect(() => setText(value), [value])
  useEffect(() => (text === value ? undefined : after(PAUSE_MS, () => onSearch(text))), [text, value])
  return (
    <View className="mall-search">
      <Icon name="search" className="mall-search__icon" />
      <Input
        className="mall-search__input"
        id="mall-search"
        value={text}
        maxlength={LONGEST}
        placeholder={words.search}
        placeholderClass="field__hint"
        confirmType="search"
        onInput={(event) => setText(event.detail.value)}
        onConfirm={(event) => onSearch(event.detail.value)}
        {...namedBy(words.search)}
      />
      {text !== '' && (
        <View
          className="mall-search__clear"
          id="mall-search-clear"
          hoverClass="is-pressed"
          ariaRole="button"
          ariaLabel={words.clear}
          onClick={() => onSearch('')}
        >
          <Icon name="close" className="mall-search__icon" />
        </View>
      )}
    </View>
  )
}
