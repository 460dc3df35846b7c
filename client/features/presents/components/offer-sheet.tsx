import { View } from '@tarojs/components'
import type { PresentsPage } from '@shared/contracts'
import { AskFacts } from '@/components/ask-facts'
import { Field } from '@/components/field'
import { Outcome } from '@/components/outcome'
import { ConfirmSheet } from '@/components/sheet'
import { takenLines } from '@/features/expiring/lots'
import { grouped } from '@/lib/format'
import { useStrings, useWords } from '@/strings'
import { presentsTable } from '@/strings/presents'
import { LONGEST_WORDS, pointsIn } from '../draft'
import type { OfferingState } from '../use-offer'
import './offer-sheet.scss'

interface Props {
  page: PresentsPage
  offer: NonNullable<PresentsPage['offer']>
  offering: OfferingState
}

/** How many points and a few words; which lots they are, what is left, and what it means, before anything is done. */
export const OfferSheet = ({ page, offer, offering }: Props) => {
  const { sheet: words } = useWords(presentsTable)
  const { mall } = useStrings()
  const { draft, state, undecided } = offering
  if (!draft) return null
  const points = pointsIn(draft)
  const fit = offering.isFit && points !== undefined ? points : undefined
  return (
    <ConfirmSheet
      id="offering"
      open
      title={words.title}
      confirmLabel={state.step === 'unknown' ? words.again : fit ? words.confirm(grouped(fit)) : words.confirmEmpty}
      cancelLabel={words.cancel}
      busy={state.step === 'sending'}
      onConfirm={() => void offering.confirm()}
      onClose={offering.close}
    >
      <Field
        id="offering-points"
        label={words.points}
        value={draft.points}
        type="number"
        maxlength={9}
        suffix={words.unit}
        placeholder={words.hint(grouped(offer.least), grouped(offer.most))}
        problem={offering.problem}
        disabled={undecided}
        onInput={(value) => offering.change({ points: value })}
      />
      <Field
        id="offering-words"
        label={words.words}
        value={draft.words}
        maxlength={LONGEST_WORDS}
        counter
        placeholder={words.wordsHint}
        disabled={undecided}
        onInput={(value) => offering.change({ words: value })}
      />
      {fit !== undefined && (
        <View className="offer-sheet__facts" id="offering-facts">
          <AskFacts
            id="offering"
            facts={[
              { label: words.from, values: takenLines(page.lots, fit, words) },
              { label: words.rest, values: [mall.price(grouped(page.balance - fit))] },
            ]}
          />
        </View>
      )}
      <View className="offer-sheet__note">{words.note(offer.answerDays, offer.coolingHours)}</View>
      <Outcome id="offering" state={state} onAgain={offering.again} />
    </ConfirmSheet>
  )
}
