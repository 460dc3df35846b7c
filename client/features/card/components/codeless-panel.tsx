import { View } from '@tarojs/components'
import type { CardAnswer } from '@shared/contracts'
import { StateView } from '@/components/state-view'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './codeless-panel.scss'

interface Props {
  card: CardAnswer
  onRefresh: () => void
}

/** Where the code would be: why there is none, and how to get one. */
export const CodelessPanel = ({ card, onRefresh }: Props) => (
  <View className="codeless-panel">{card.status === 'frozen' ? <Frozen card={card} /> : <Renewed onRefresh={onRefresh} />}</View>
)

/** What staff froze, only staff unfreeze. */
const Frozen = ({ card }: { card: CardAnswer }) => {
  const { card: words } = useStrings()
  const byStaff = card.frozenBy === 'staff'
  return (
    <View id="card-frozen">
      <StateView
        art="lock"
        title={words.frozen}
        note={byStaff ? words.frozenByStaff : words.frozenNote}
        action={byStaff ? undefined : { label: words.unfreeze, onClick: () => go('safety') }}
      />
    </View>
  )
}

/** The old code died with a change of the card, and the answer with the new one has not come yet. */
const Renewed = ({ onRefresh }: { onRefresh: () => void }) => {
  const { card: words, common } = useStrings()
  return (
    <View id="card-renewed">
      <StateView art="cloud" title={words.renewed} note={words.renewedNote} action={{ label: common.refresh, onClick: onRefresh }} />
    </View>
  )
}
