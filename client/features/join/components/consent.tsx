import { Text } from '@tarojs/components'
import { Tick } from '@/components/tick'
import { GuideText } from '@/features/privacy/components/guide-text'
import { go } from '@/lib/routes'
import { useStrings } from '@/strings'
import './consent.scss'

interface Props {
  id: string
  agreed: boolean
  /** How often it was missed. */
  missed: number
  onChange: (agreed: boolean) => void
}

/** What is agreed to, with the ways to read it. */
export const Consent = ({ id, agreed, missed, onChange }: Props) => {
  const { join: words } = useStrings()
  return (
    <Tick id={id} on={agreed} label={words.agreeTo} missed={missed} onChange={onChange}>
      <Text onClick={() => onChange(!agreed)}>{words.agree}</Text>
      <Text className="consent__terms" onClick={() => go('terms')}>
        {words.terms}
      </Text>
      <GuideText className="consent__terms" />
    </Tick>
  )
}
