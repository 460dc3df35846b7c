import { Text, View } from '@tarojs/components'
import { Icon } from '../icon'
import { named } from '../named'
import './index.scss'

interface Props {
  text: string
  id?: string
  onClick?: () => void
  onDismiss?: () => void
  dismissLabel?: string
}

/** One announcement in one line; a tap leads to the whole of it. */
export const NoticeBar = ({ text, id, onClick, onDismiss, dismissLabel }: Props) => (
  <View className="notice-bar" {...named(id)}>
    <View
      className="notice-bar__words"
      {...named(id, 'open')}
      hoverClass={onClick ? 'is-pressed' : 'none'}
      hoverStayTime={80}
      ariaRole={onClick ? 'button' : undefined}
      onClick={onClick}
    >
      <Icon name="megaphone" className="notice-bar__icon" />
      <Text className="notice-bar__text">{text}</Text>
      {onClick && !onDismiss && <Icon name="next" className="notice-bar__go" />}
    </View>
    {onDismiss && (
      <View
        className="notice-bar__dismiss"
        {...named(id, 'dismiss')}
        hoverClass="is-pressed"
        hoverStayTime={80}
        ariaRole="button"
        ariaLabel={dismissLabel}
        onClick={onDismiss}
      >
        <Icon name="close" className="notice-bar__cross" />
      </View>
    )}
  </View>
)
