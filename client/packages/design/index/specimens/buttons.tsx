import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const PROPS = propsOf<typeof Button>({
  look: ["'main' | 'soft' | 'plain' | 'danger'", '主要、次要、文字、不可撤销；默认 main'],
  size: ["'normal' | 'small'", '小号随文字宽，手指区域仍是 44'],
  busy: ['boolean', '正在办理，再点无效'],
  disabled: ['boolean', '现在不能点'],
  id: ['string', '测试与埋点用的名字'],
  className: ['string', '外层的类'],
  ariaLabel: ['string', '读屏时代替文字'],
  onClick: ['() => void', '点按'],
  openType: ["ButtonProps['openType']", '交给微信办的事，如 getPhoneNumber、chooseAvatar'],
  onGetPhoneNumber: ['(event) => void', '手机号授权的结果'],
  onChooseAvatar: ['(event) => void', '选好的头像'],
  onAgreePrivacyAuthorization: ['(event) => void', '同意了隐私协议'],
  onOpenSetting: ['(event) => void', '从设置页回来'],
  onContact: ['(event) => void', '从客服会话回来'],
  sendMessageTitle: ['string', '客服会话里卡片的标题'],
  children: ['ReactNode', '文字'],
})

export const Buttons = () => (
  <Specimen name="Button" purpose="唯一的按钮。一页只有一个主要按钮；不可撤销的事用 danger，并先用 ConfirmSheet 问一遍。" props={PROPS}>
    <Sample label="四种样子">
      <View className="stack">
        <Button>确认补录</Button>
        <Button look="soft">再试一次</Button>
        <Button look="plain">以后再说</Button>
        <Button look="danger">注销会员</Button>
      </View>
    </Sample>
    <Sample label="正在办理、不能点">
      <View className="stack">
        <Button busy>正在入账</Button>
        <Button disabled>确认补录</Button>
      </View>
    </Sample>
    <Sample label="小号">
      <View className="row">
        <Button size="small">领取</Button>
        <Button size="small" look="soft">
          查看
        </Button>
        <Button size="small" look="danger">
          撤销
        </Button>
        <Button size="small" look="plain">
          忽略
        </Button>
      </View>
    </Sample>
  </Specimen>
)
