import { View } from '@tarojs/components'
import { ConfirmSheet } from '@/components/sheet'
import { useObservable } from '@/lib/observable'
import { useStrings } from '@/strings'
import { renew } from '../renew'
import { putUpdateOff, updateReason } from '../state'
import './update-sheet.scss'

/** Asks for a refresh, on every page, when this version is no longer the right one. */
export const UpdateSheet = () => {
  const { update: words } = useStrings()
  const reason = useObservable(updateReason)
  const refresh = () => {
    updateReason.set(undefined)
    renew()
  }
  return (
    <ConfirmSheet
      id="update"
      open={reason !== undefined}
      title={reason === 'ready' ? words.ready : words.outdated}
      confirmLabel={words.refresh}
      cancelLabel={words.later}
      onConfirm={refresh}
      onClose={putUpdateOff}
    >
      <View className="update-sheet__note">{words.note}</View>
    </ConfirmSheet>
  )
}
