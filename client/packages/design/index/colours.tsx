import { Text, View } from '@tarojs/components'
import { contrast, rgb } from '@/styles/contrast'
import { DRAWINGS, DRAWN, pairs, TEXT, WRITTEN } from '@/styles/pairs'
import { tokenOf, useMeasured } from './measure'
import { Part } from './specimen'

const ratioOf = (name: string, ground: string): string =>
  (Math.floor(contrast(rgb(tokenOf(name)), rgb(tokenOf(ground))) * 10) / 10).toFixed(1)

const measured = (table: Record<string, readonly string[]>) =>
  pairs(table).map(([name, ground]) => ({ name, ground, ratio: ratioOf(name, ground), hex: tokenOf(name) }))

/** Every pair of colours that is used, with its contrast in the scheme of the device. */
export const Colours = () => {
  const written = useMeasured(() => measured(WRITTEN), 0)
  const drawn = useMeasured(() => measured(DRAWINGS), 0)
  return (
    <Part
      id="colours"
      title="颜色"
      note={`按用途命名，深浅两套随系统切换。文字与底色至少 ${TEXT}:1，图形至少 ${DRAWN}:1；下面的比值是从这一页上量出来的。`}
    >
      <View className="swatches">
        {written?.map(({ name, ground, ratio, hex }) => (
          <View key={`${name} ${ground}`} className="swatch" style={{ background: `var(--${ground})`, color: `var(--${name})` }}>
            <Text className="swatch__word">常青 {ratio}</Text>
            <Text className="swatch__name">{name}</Text>
            <Text className="swatch__name">
              {hex} · {ground}
            </Text>
          </View>
        ))}
      </View>
      <View className="part__lead">只画不写的</View>
      <View className="swatches">
        {drawn?.map(({ name, ground, ratio }) => (
          <View key={`${name} ${ground}`} className="swatch" style={{ background: `var(--${ground})` }}>
            <View className="swatch__line" style={{ background: `var(--${name})` }} />
            <Text className="swatch__under" style={{ color: ground === 'edge' ? 'var(--on-leaf)' : 'var(--ink)' }}>
              {name} {ratio}
            </Text>
          </View>
        ))}
      </View>
    </Part>
  )
}
