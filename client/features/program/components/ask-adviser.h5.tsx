import { View } from '@tarojs/components'
import { useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'

/** A browser cannot open WeChat's customer service: it says where that is possible. */
export const AskAdviser = ({ className }: { className: string }) => {
  const words = useWords(benefitsTable)
  return (
    <View className={className} id="adviser">
      {words.adviserElsewhere}
    </View>
  )
}
