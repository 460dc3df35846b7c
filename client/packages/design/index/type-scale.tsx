import { Text, View } from '@tarojs/components'
import { useSizes } from './measure'
import { Part } from './specimen'

const STEPS = [
  { key: 'number', use: '积分余额', sample: '12,800' },
  { key: 'lead', use: '页面引语', sample: '把话说清楚' },
  { key: 'heading', use: '面板标题', sample: '挂失会员卡' },
  { key: 'title', use: '页头', sample: '积分明细' },
  { key: 'control', use: '按钮与行', sample: '出示会员码' },
  { key: 'body', use: '正文', sample: '每一笔积分都说得清来处' },
  { key: 'note', use: '说明', sample: '将于 2028.11.30 到期' },
  { key: 'small', use: '角注', sample: '版本与来源' },
] as const

const SELECTORS = STEPS.map(({ key }) => `.step__sample--${key}`)

/** The sizes of text and what each is for. */
export const TypeScale = ({ large }: { large: boolean }) => {
  const sizes = useSizes(SELECTORS, large)
  return (
    <Part id="type" title="字号" note="引语与标题用宋体，数字等宽；大字模式下所有文字放大到 1.25 倍，行高随之长高，不裁字。">
      {STEPS.map(({ key, use, sample }, i) => (
        <View key={key} className="step">
          <View className="step__use">
            <Text>{use}</Text>
            <Text className="step__size">{sizes?.[i]}</Text>
          </View>
          <View className={`step__sample step__sample--${key}`}>{sample}</View>
        </View>
      ))}
    </Part>
  )
}
