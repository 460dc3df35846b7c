import { View } from '@tarojs/components'
import type { PublicProgram } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Clauses } from '@/components/clauses'
import { Screen } from '@/components/screen'
import { ClausesSkeleton } from '@/features/program/components/clauses-skeleton'
import { ruleSections } from '@/features/program/rule-words'
import { tierName } from '@/features/program/tier-name'
import { useProgram } from '@/features/program/use-program'
import { dateWords, dayOfIso } from '@/lib/format'
import { useWords } from '@/strings'
import { rulesTable } from '@/strings/rules'
import './index.scss'

/** The rules in force in plain words, each sentence made from the programme that the functions count by. */
export default function RulesPage() {
  const words = useWords(rulesTable)
  return (
    <Screen title={words.title} back>
      <View className="rules__lead">{words.lead}</View>
      <Asked asked={useProgram()} failed={words.failed} skeleton={<Waiting />}>
        {(program) => <Rules program={program} />}
      </Asked>
    </Screen>
  )
}

const Waiting = () => (
  <View className="rules">
    <ClausesSkeleton />
  </View>
)

const Rules = ({ program }: { program: PublicProgram }) => {
  const words = useWords(rulesTable)
  return (
    <View className="rules" id="rules">
      <View className="rules__live">{words.live}</View>
      <Clauses parts={ruleSections(program, { words, tierName })} />
      <View className="rules__version" id="rules-version">
        {words.version(program.version, dateWords(dayOfIso(program.effectiveFrom)))}
      </View>
    </View>
  )
}
