import { View } from '@tarojs/components'
import { CellGroup } from '@/components/cell'
import { Segmented } from '@/components/segmented'
import { setTextSize, type TextSize } from '@/lib/preferences'
import { usePreference } from '@/lib/use-preference'
import { type Language, language, LANGUAGES, setLanguage, useWords } from '@/strings'
import { settingsTable } from '@/strings/settings'
import './look-group.scss'

const SIZES: readonly TextSize[] = ['normal', 'large']

/** How the app looks on this phone; needs no server, so everybody may choose. */
export const LookGroup = () => {
  const words = useWords(settingsTable)
  const size = usePreference('textSize')
  return (
    <CellGroup title={words.look}>
      <View className="look-group">
        <View className="look-group__label">{words.textSize}</View>
        <Segmented<TextSize>
          id="text-size"
          label={words.textSize}
          value={size}
          options={SIZES.map((value) => ({ value, label: words.textSizes[value] }))}
          onChange={setTextSize}
        />
        <View className="look-group__label">{words.language}</View>
        <Segmented<Language>
          id="language"
          label={words.language}
          value={language()}
          options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          onChange={setLanguage}
        />
      </View>
    </CellGroup>
  )
}
