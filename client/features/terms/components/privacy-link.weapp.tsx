import Taro from '@tarojs/taro'
import { Button } from '@/components/button'
import { useStrings } from '@/strings'

/** Leads to the privacy guide that the brand has filed with WeChat. */
export const PrivacyLink = () => {
  const { terms } = useStrings()
  return (
    <Button look="plain" onClick={() => Taro.openPrivacyContract({})}>
      {terms.guide}
    </Button>
  )
}
