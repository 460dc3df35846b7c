import { Text, View } from '@tarojs/components'
import { Part } from './specimen'

const MEASURES = [
  { key: 'gap', name: '--gap', words: '页边距与面板间距' },
  { key: 'card', name: '--r-card', words: '面板圆角' },
  { key: 'control', name: '--r-control', words: '输入框、公告条的圆角' },
  { key: 'finger', name: '44', words: '手指可点的最小边长，画面可以更小' },
] as const

/** Distances and corners. */
export const Measures = () => (
  <Part id="measures" title="间距与圆角">
    {MEASURES.map(({ key, name, words }) => (
      <View key={key} className="measure">
        <View className="measure__place">
          <View className={`measure__shape measure__shape--${key}`} />
        </View>
        <View>
          <Text className="measure__name">{name}</Text>
          <View className="measure__words">{words}</View>
        </View>
      </View>
    ))}
  </Part>
)
