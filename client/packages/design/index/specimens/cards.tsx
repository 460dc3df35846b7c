import { View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import { TierFace } from '@/components/tier-face'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const PROPS = propsOf<typeof TierFace>({
  look: ["'normal' | 'silver' | 'gold'", '深绿、月光银、暖金'],
  name: ['string', '会员的名字'],
  tierName: ['string', '等级的名字'],
  className: ['string', '外层的类，可改圆角'],
  children: ['ReactNode', '名字下面的内容'],
})

const FACES = [
  { look: 'normal', tierName: '普通会员', words: '还差 320 元升级银卡', value: 9680, max: 10000 },
  { look: 'silver', tierName: '银卡会员', words: '还差 18,400 元升级金卡', value: 31600, max: 50000 },
  { look: 'gold', tierName: '金卡会员', words: '已是最高等级', value: 1, max: 1 },
] as const

export const Faces = () => (
  <Specimen name="TierFace" purpose="会员卡的卡面，昼夜不变；上面垫底的小块用 tier-face__chip。" props={PROPS}>
    <Sample label="三个等级">
      <View className="stack">
        {FACES.map(({ look, tierName, words, value, max }) => (
          <TierFace key={look} look={look} name="会员甲" tierName={tierName}>
            <View className="design__face">{words}</View>
            <Progress label={words} value={value} max={max} tone="face" />
          </TierFace>
        ))}
      </View>
    </Sample>
  </Specimen>
)
