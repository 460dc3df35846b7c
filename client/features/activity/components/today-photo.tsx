import { View } from '@tarojs/components'
import type { ActivityDetail } from '@shared/contracts'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import { Outcome } from '@/components/outcome'
import { Progress } from '@/components/progress'
import { Offer } from '@/features/reminders/components/offer'
import { type Strings, useWords } from '@/strings'
import { activityTable } from '@/strings/activity'
import { type Sending, usePhoto } from '../use-photo'
import type { Today } from '../view-model'
import './today-photo.scss'

const LOOKS: Readonly<Record<Exclude<Today, 'none'>, { readonly icon: IconName; readonly tone: string }>> = {
  done: { icon: 'check', tone: 'leaf' },
  waiting: { icon: 'hourglass', tone: 'gold' },
  refused: { icon: 'warning', tone: 'clay' },
}

interface Props {
  detail: ActivityDetail
  today: Today
  onSubmitted: () => void
}

/** What today's photo asks for: to be taken, patience, another one, or nothing more. */
export const TodayPhoto = ({ detail, today, onSubmitted }: Props) => {
  const words = useWords(activityTable)
  const { sending, submit, busy, start } = usePhoto(detail, onSubmitted)
  const said = { done: words.todayDone, waiting: words.todayWaiting, refused: words.todayRefused }
  const wanted = today === 'none' || today === 'refused'
  return (
    <View className="today-photo" id="today">
      {today !== 'none' && (
        <View className={`today-photo__state today-photo__state--${LOOKS[today].tone}`} id={`today-${today}`}>
          <Icon name={LOOKS[today].icon} className="today-photo__icon" />
          <View className="today-photo__words">{said[today]}</View>
        </View>
      )}
      {wanted && (
        <Button id="upload" look={today === 'none' ? 'main' : 'soft'} busy={busy} onClick={start}>
          {busy ? stepWords(sending, words) : today === 'none' ? words.upload : words.uploadAgain}
        </Button>
      )}
      {sending.step === 'sending' && (
        <View className="today-photo__progress">
          <Progress value={sending.percent} max={100} label={words.steps.sending(sending.percent)} />
        </View>
      )}
      {sending.step === 'idle' && sending.problem && (
        <View className="today-photo__problem" id="upload-problem" ariaRole="alert">
          {sending.problem}
        </View>
      )}
      <Outcome id="upload" state={submit.state} onAgain={() => void submit.again()} />
      <Offer inside moment="photo" happened={submit.state.step === 'done' ? submit.state.data.photoId : undefined} />
      {wanted && <View className="today-photo__note">{words.uploadNote}</View>}
    </View>
  )
}

const stepWords = (sending: Sending, words: Strings['activity']): string => {
  if (sending.step === 'preparing') return words.steps.preparing
  return sending.step === 'sending' ? words.steps.sending(sending.percent) : words.steps.handing
}
