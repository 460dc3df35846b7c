import { Text, View } from '@tarojs/components'
import type { RiskCase, StaffMe } from '@shared/contracts'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { useWords } from '@/strings'
import { operatorTable } from '@/strings/operator'
import { riskRow } from '../risk-view'
import type { Decision } from '../use-risk'
import './case-card.scss'

interface Props {
  found: RiskCase
  role: StaffMe['role']
  onDecide: (decision: Decision) => void
}

/** One reward for bringing somebody: what speaks against it, what it is about, what became of it, and the ways to decide. */
export const CaseCard = ({ found, role, onDecide }: Props) => {
  const words = useWords(operatorTable).risk
  const row = riskRow(found, role, words)
  return (
    <View className="case-card" id={`case-${row.name}`}>
      <View className="case-card__head">
        <View className="case-card__name">{row.title}</View>
        <Tag tone={row.tone}>{row.state}</Tag>
      </View>
      <View className="case-card__score">
        {row.kind} · {row.score}
      </View>
      {row.evidence.length > 0 && (
        <View className="case-card__evidence">
          {row.evidence.map((item) => (
            <View key={item.words} className="case-card__line">
              <Text className="case-card__said">{item.words}</Text>
              <Text className="case-card__weight">{item.weight}</Text>
            </View>
          ))}
        </View>
      )}
      <View className="case-card__facts">
        {row.facts.map((fact) => (
          <View key={fact.label} className="case-card__line">
            <Text className="case-card__label">{fact.label}</Text>
            <Text className="case-card__value">{fact.value}</Text>
          </View>
        ))}
      </View>
      {row.decided.length > 0 && (
        <View className="case-card__decided">
          {row.decided.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      {row.acts.length > 0 && (
        <View className="case-card__foot">
          {row.acts.map((act) => (
            <Button
              key={act}
              id={`${act}-${row.name}`}
              size="small"
              look={act === 'pay' ? 'soft' : 'plain'}
              onClick={() => onDecide({ act, found })}
            >
              {words.acts[act]}
            </Button>
          ))}
        </View>
      )}
    </View>
  )
}
