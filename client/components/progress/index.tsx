import { View } from '@tarojs/components'
import { percentOf } from './fraction'
import './index.scss'

interface Props {
  value: number
  max: number
  /** What is measured, for those who hear the page. */
  label: string
  /** `face` is for a bar on the face of a card. */
  tone?: 'leaf' | 'gold' | 'face'
}

/** How far something is. */
export const Progress = ({ value, max, label, tone = 'leaf' }: Props) => {
  const percent = percentOf(value, max)
  return (
    <View
      className={`progress progress--${tone}`}
      ariaRole="progressbar"
      ariaLabel={label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={String(percent)}
    >
      {percent > 0 && <View className="progress__done" style={{ width: `${percent}%` }} />}
    </View>
  )
}
