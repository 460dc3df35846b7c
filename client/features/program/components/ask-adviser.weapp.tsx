import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { benefitsTable } from '@/strings/benefits'

/** Opens WeChat's customer service, where the adviser answers. */
export const AskAdviser = ({ className }: { className: string }) => {
  const words = useWords(benefitsTable)
  return (
    <>
      <View className={className}>{words.adviserNote}</View>
      <Button id="adviser" look="soft" openType="contact" sendMessageTitle={words.adviser}>
        {words.askAdviser}
      </Button>
    </>
  )
}
