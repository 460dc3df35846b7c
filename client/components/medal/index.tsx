import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

/** A kind that this version of the app does not know yet is drawn as a star. */
const ICON_OF: Readonly<Record<string, IconName>> = { tier: 'crown', first_purchase: 'bag', streak: 'calendar', referral: 'users' }

/** The round of a badge; what it is for is said beside it. */
export const Medal = ({ kind }: { kind: string }) => (
  <View className={`medal medal--${kind}`}>
    <Icon name={ICON_OF[kind] ?? 'star'} />
  </View>
)
