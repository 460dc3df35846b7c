import Taro from '@tarojs/taro'
import { Button } from '@/components/button'

/** Leads to the privacy guide that the brand has filed with WeChat. */
export const PrivacyLink = () => (
  <Button look="plain" onClick={() => Taro.openPrivacyContract({})}>
    查看《小程序隐私保护指引》
  </Button>
)
