import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import './export-button.scss'

/** Takes the listed history out of the app. */
export const ExportButton = ({ onClick }: { onClick: () => void }) => (
  <View className="export-button" id="export" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={onClick}>
    <Icon name="export" className="export-button__icon" />
    <Text>导出</Text>
  </View>
)
