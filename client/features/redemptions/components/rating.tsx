import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RedemptionDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Outcome } from '@/components/outcome'
import { useWords } from '@/strings'
import { redemptionsTable } from '@/strings/redemptions'
import type { Redemption } from '../use-redemption'
import './rating.scss'

const STARS = [1, 2, 3, 4, 5]
const LONGEST = 200

/** The one question after use (O7), or what was answered to it. */
export const Rating = ({ detail, redemption }: { detail: RedemptionDetail; redemption: Redemption }) => {
  const { detail: words } = useWords(redemptionsTable)
  if (detail.rating)
    return (
      <View className="rating" id="rated">
        <View className="rating__title">{words.rated}</View>
        <Stars stars={detail.rating.stars} />
        {detail.rating.words && <View className="rating__words">{detail.rating.words}</View>}
        <View className="rating__mood">{words.thanks}</View>
      </View>
    )
  return detail.askRating ? <Asked redemption={redemption} /> : null
}

const Asked = ({ redemption: { rating, rate } }: { redemption: Redemption }) => {
  const { detail: words } = useWords(redemptionsTable)
  const [stars, setStars] = useState(0)
  const [text, setText] = useState('')
  const locked = rating.busy || rating.state.step === 'unknown'
  return (
    <View className="rating" id="rating">
      <View className="rating__title">{words.rate}</View>
      <Stars stars={stars} onChange={locked ? undefined : setStars} />
      {stars > 0 && (
        <>
          <View className="rating__mood">{words.moods[stars - 1]}</View>
          <View className="rating__form">
            <Field
              id="rate-words"
              label={words.rateWords}
              value={text}
              maxlength={LONGEST}
              multiline
              counter
              disabled={locked}
              onInput={setText}
            />
          </View>
          <Outcome id="rate" state={rating.state} onAgain={() => void rating.again()} />
          <Button id="rate-go" busy={rating.busy} disabled={rating.state.step === 'unknown'} onClick={() => rate(stars, text)}>
            {words.rateGo}
          </Button>
        </>
      )}
    </View>
  )
}

const Stars = ({ stars, onChange }: { stars: number; onChange?: ((stars: number) => void) | undefined }) => {
  const { detail: words } = useWords(redemptionsTable)
  return (
    <View className="rating__stars" ariaRole={onChange ? 'radiogroup' : 'img'} ariaLabel={onChange ? words.rate : words.stars(stars)}>
      {STARS.map((star) => (
        <View
          key={star}
          id={onChange ? `star-${star}` : undefined}
          className={`rating__star ${star <= stars ? 'rating__star--on' : ''}`}
          hoverClass={onChange ? 'is-pressed' : 'none'}
          ariaRole={onChange ? 'radio' : undefined}
          ariaLabel={onChange ? words.stars(star) : undefined}
          aria-checked={onChange ? String(star === stars) : undefined}
          onClick={onChange && (() => onChange(star))}
        >
          <Icon name="star" className="rating__icon" />
        </View>
      ))}
    </View>
  )
}
