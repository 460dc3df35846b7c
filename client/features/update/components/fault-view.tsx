import { View } from '@tarojs/components'
import { StateView } from '@/components/state-view'
import { forgetAnswers } from '@/lib/forget-member'
import { useStrings } from '@/strings'
import { renew } from '../renew'

/** Stands where a page could not be drawn. What the device kept may be of another version and the cause: a refresh starts without it. */
export const FaultView = () => {
  const { common, update: words } = useStrings()
  const refresh = () => {
    forgetAnswers()
    renew()
  }
  return (
    <View id="fault">
      <StateView art="update" title={words.fault} note={words.faultNote} action={{ label: common.refresh, onClick: refresh }} />
    </View>
  )
}
