import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useWords } from '@/strings'
import { exportingTable } from '@/strings/exporting'
import './export-button.scss'

/** Takes the listed history out of the app. */
export const ExportButton = ({ onClick }: { onClick: () => void }) => {
  const exporting = useWords(exportingTable)
  return (
    <View className="export-button" id="export" hoverClass="is-pressed" hoverStayTime={80} ariaRole="button" onClick={onClick}>
      <Icon name="export" className="export-button__icon" />
      <Text>{exporting.start}</Text>
    </View>
  )
}
