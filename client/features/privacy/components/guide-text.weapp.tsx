import { Text } from '@tarojs/components'
import { useStrings } from '@/strings'
import { openGuide } from '../guide'

/** Follows, in a sentence, what else is agreed to: WeChat takes a tap on a button below for consent to its guide as well. */
export const GuideText = ({ className }: { className: string }) => {
  const { privacy: words } = useStrings()
  return (
    <>
      <Text>{words.and}</Text>
      <Text className={className} onClick={openGuide}>
        {words.guide}
      </Text>
    </>
  )
}
