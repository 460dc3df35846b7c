import { View } from '@tarojs/components'
import { grouped } from '@shared/domain/text'
import { Icon } from '@/components/icon'
import { whenWords } from '@/lib/format'
import { type Strings, useWords } from '@/strings'
import { lotteryTable } from '@/strings/lottery'
import type { SeenCommitment } from '../api'
import { agrees, type Verdict } from '../proof'
import './verdict-panel.scss'

type Words = Strings['lottery']['proof']

/** As many numbers as can be named in a sentence. */
const NAMED = 10

const reasons = (verdict: Verdict, seen: SeenCommitment | undefined, words: Words): string[] => [
  ...(verdict.seedFits ? [] : [words.badSeed]),
  ...(verdict.complete ? [] : [words.missing]),
  ...(verdict.wrong.length > 0 ? [words.differsNote(verdict.wrong.slice(0, NAMED).map(grouped).join(', '))] : []),
  ...(seen ? [verdict.sameAsSeen ? words.seen(whenWords(seen.at)) : words.seenOther(whenWords(seen.at))] : []),
]

/** Whether all outcomes follow from the seed, and if not, what does not. */
export const VerdictPanel = ({ verdict, seen }: { verdict: Verdict; seen: SeenCommitment | undefined }) => {
  const { proof: words } = useWords(lotteryTable)
  const good = agrees(verdict)
  const sum = verdict.checked === 0 ? words.empty : words.agreesNote(grouped(verdict.checked))
  return (
    <View className={`verdict ${good ? '' : 'verdict--bad'}`} id={good ? 'proof-agrees' : 'proof-differs'} ariaRole="alert">
      <Icon name={good ? 'check' : 'warning'} className="verdict__icon" />
      <View className="verdict__title">{good ? words.agrees : words.differs}</View>
      {[...(good ? [sum] : []), ...reasons(verdict, seen, words)].map((line) => (
        <View key={line} className="verdict__line">
          {line}
        </View>
      ))}
    </View>
  )
}
