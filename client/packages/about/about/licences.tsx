import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet'
import { useStrings, useWords } from '@/strings'
import { aboutTable } from '@/strings/about'
import './licences.scss'

/** The libraries inside, whose they are, and the conditions under which they may be used. */
export const Licences = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const words = useWords(aboutTable)
  const { common } = useStrings()
  return (
    <Sheet open={open} title={words.licences} id="licences" closeLabel={common.close} onClose={onClose}>
      <View className="licences__lead">{words.licencesLead}</View>
      {EVERGREEN_LIBRARIES.carried.map(({ name, version, copyright }) => (
        <View key={name} className="licences__library">
          <View className="licences__name">
            {name} {version}
          </View>
          <View className="licences__owner">{copyright}</View>
        </View>
      ))}
      <View className="licences__conditions">
        MIT License{'\n\n'}
        {EVERGREEN_LIBRARIES.conditions}
      </View>
    </Sheet>
  )
}
