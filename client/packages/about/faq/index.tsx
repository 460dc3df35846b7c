import { View } from '@tarojs/components'
import { Asked } from '@/components/asked'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { ClausesSkeleton } from '@/features/program/components/clauses-skeleton'
import { Questions } from '@/features/program/components/questions'
import { faqItems } from '@/features/program/faq-items'
import { tierName } from '@/features/program/tier-name'
import { useProgram } from '@/features/program/use-program'
import { go } from '@/lib/routes'
import { useWords } from '@/strings'
import { faqTable } from '@/strings/faq'
import { rulesTable } from '@/strings/rules'
import './index.scss'

/** What members ask, answered with the figures of the programme in force. */
export default function FaqPage() {
  const words = useWords(faqTable)
  const rules = useWords(rulesTable)
  return (
    <Screen title={words.title} back>
      <View className="faq__lead">{words.lead}</View>
      <Asked asked={useProgram()} failed={words.failed} skeleton={<Waiting />}>
        {(program) => <Questions items={faqItems(program, { words, between: rules.between, tierName })} />}
      </Asked>
      <View className="faq__more">
        <Button id="faq-more" look="plain" onClick={() => go('feedback')}>
          {words.more}
        </Button>
      </View>
    </Screen>
  )
}

const Waiting = () => (
  <View className="faq__waiting">
    <ClausesSkeleton />
  </View>
)
