import { View } from '@tarojs/components'
import { Button } from '../button'
import './index.scss'

interface Props {
  art: 'sprout' | 'cloud' | 'receipt' | 'inbox' | 'lock' | 'update' | 'staff'
  title: string
  note?: string
  /** The way on. */
  action?: { label: string; onClick: () => void; busy?: boolean }
}

/** What a page shows when it has nothing to list: why, and the way on. */
export const StateView = ({ art, title, note, action }: Props) => (
  <View className="state">
    <View className={`state__art state__art--${art}`} />
    <View className="state__title">{title}</View>
    {note && <View className="state__note">{note}</View>}
    {action && (
      <View className="state__action">
        <Button look="soft" busy={action.busy} onClick={action.onClick}>
          {action.label}
        </Button>
      </View>
    )}
  </View>
)
