import { View } from '@tarojs/components'
import type { PublicProgram } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Cell, CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { AskAdviser } from '@/features/program/components/ask-adviser'
import { Badges } from '@/features/program/components/badges'
import { TierList } from '@/features/program/components/tier-list'
import { TierStanding } from '@/features/program/components/tier-standing'
import { ValidityCard } from '@/features/program/components/validity-card'
import { growthLines, hasGrowth } from '@/features/program/rule-words'
import { tierName } from '@/features/program/tier-name'
import { tierView } from '@/features/program/tier-view'
import { useProgram } from '@/features/program/use-program'
import { validityOf } from '@/features/program/validity'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'
import { rulesTable } from '@/strings/rules'
import './index.scss'

/** Stands nowhere yet. */
const STRANGER = { tier: '', growth: 0 }

/** Where the member stands, how far the next tier is, and what each tier gives. */
export default function TierPage() {
  const words = useWords(benefitsTable)
  const program = useProgram()
  return (
    <Screen title={words.title} back>
      <Asked asked={program} failed={words.failed}>
        {(data) => <Tiers program={data} />}
      </Asked>
    </Screen>
  )
}

const Tiers = ({ program }: { program: PublicProgram }) => {
  const words = useWords(benefitsTable)
  const rules = useWords(rulesTable)
  const { standing } = program
  const view = tierView(program, standing ?? STRANGER, { words, tierName })
  const validity = standing && validityOf(standing, words)
  const badges = standing?.badges ?? []
  const hasAdviser = program.tiers.some(({ id, benefits }) => id === standing?.tier && benefits.some(({ kind }) => kind === 'adviser'))
  return (
    <View className="tier">
      {standing && <TierStanding view={view} standing={standing} />}
      {validity && (
        <CellGroup title={words.validity}>
          <ValidityCard validity={validity} />
        </CellGroup>
      )}
      {hasAdviser && (
        <CellGroup title={words.adviser}>
          <View className="tier__adviser">
            <AskAdviser className="tier__adviser-note" />
          </View>
        </CellGroup>
      )}
      {badges.length > 0 && (
        <CellGroup title={words.badges} note={words.badgesNote}>
          <Badges badges={badges} />
        </CellGroup>
      )}
      <CellGroup title={words.all}>
        <TierList rows={view.rows} />
      </CellGroup>
      {hasGrowth(program) && (
        <CellGroup title={words.counted}>
          <View className="tier__counted">
            {growthLines(rules).map((line) => (
              <View key={line} className="tier__line">
                {line}
              </View>
            ))}
          </View>
        </CellGroup>
      )}
      <CellGroup>
        <Cell id="to-rules" icon="book" title={words.toRules} onClick={() => go('rules')} />
      </CellGroup>
    </View>
  )
}
