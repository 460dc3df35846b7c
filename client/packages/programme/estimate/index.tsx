import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Screen } from '@/components/screen'
import { Answer } from '@/features/estimate/components/answer'
import { useEstimate } from '@/features/estimate/use-estimate'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { estimateTable } from '@/strings/estimate'
import './index.scss'

/** As many characters as the largest amount has, and a few more for what is pasted. */
const LONGEST = 16

/** 算一算: what a purchase would earn now, and why, before it is paid. */
export default function EstimatePage() {
  const words = useWords(estimateTable)
  const { common } = useStrings()
  const { text, state, type, reckon } = useEstimate()
  return (
    <Screen title={words.title} back>
      <View className="estimate">
        <View className="estimate__lead">{words.lead}</View>
        <View className="estimate__form">
          <Field
            id="estimate-amount"
            label={words.amount}
            type="digit"
            value={text}
            maxlength={LONGEST}
            placeholder={words.hint}
            suffix={common.yuan}
            problem={state.step === 'failed' ? state.problem : undefined}
            onInput={type}
            onConfirm={() => void reckon()}
          />
          <View className="estimate__gap" />
          <Button id="estimate-go" busy={state.step === 'asking'} disabled={text === ''} onClick={() => void reckon()}>
            {words.go}
          </Button>
        </View>
        {state.step === 'answered' && <Answer quote={state.quote} />}
        <View className="estimate__note">{words.note}</View>
        <Button id="estimate-campaigns" look="plain" onClick={() => go('campaigns')}>
          {words.toCampaigns}
        </Button>
      </View>
    </Screen>
  )
}
