import { View } from '@tarojs/components'
import { StateView } from '@/components/state-view'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './frozen-panel.scss'

/** Where the code would be: why there is none, and how to get it back. What staff froze, only staff unfreeze. */
export const FrozenPanel = ({ byStaff }: { byStaff: boolean }) => {
  const { card: words } = useStrings()
  return (
    <View className="frozen-panel" id="card-frozen">
      <StateView
        art="lock"
        title={words.frozen}
        note={byStaff ? words.frozenByStaff : words.frozenNote}
        action={byStaff ? undefined : { label: words.unfreeze, onClick: () => go('safety') }}
      />
    </View>
  )
}
