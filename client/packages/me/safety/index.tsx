import { View } from '@tarojs/components'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Lines } from '@/components/lines'
import { Outcome } from '@/components/outcome'
import { Screen } from '@/components/screen'
import { SafetyActs } from '@/features/safety/components/safety-acts'
import { SafetySheet } from '@/features/safety/components/safety-sheet'
import { SafetyState } from '@/features/safety/components/safety-state'
import { useSafety } from '@/features/safety/use-safety'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { safetyTable } from '@/strings/safety'
import './index.scss'

/** Lost, found, or seen by others: what a member can do about the own card at any hour. */
export default function SafetyPage() {
  const words = useWords(safetyTable)
  const safety = useSafety()
  const again = () => void safety.last?.again()
  return (
    <Screen title={words.title} back>
      <Asked asked={safety.card} failed={words.failed}>
        {(card) => (
          <View id="safety">
            <SafetyState card={card} />
            <View className="safety__outcome">
              {safety.last && !safety.asking && <Outcome state={safety.last.state} onAgain={again} />}
            </View>
            <SafetyActs card={card} disabled={safety.blocked} onAsk={safety.ask} />
            <CellGroup title={words.movedTitle}>
              <View className="safety__moved">
                <Lines lines={words.movedNotes} />
              </View>
              <Cell id="to-move" icon="swap" tone="gold" title={words.moved} onClick={() => go('move')} />
            </CellGroup>
          </View>
        )}
      </Asked>
      <SafetySheet act={safety.asking} state={safety.last?.state} onConfirm={safety.send} onAgain={again} onClose={safety.stopAsking} />
    </Screen>
  )
}
