import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Brand } from '@/components/brand'
import { Icon } from '@/components/icon'
import { Medal } from '@/components/medal'
import { NoticeBar } from '@/components/notice-bar'
import { PickUpCode } from '@/components/pick-up-code'
import { Progress } from '@/components/progress'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const TAG = propsOf<typeof Tag>({
  tone: ["'leaf' | 'gold' | 'clay' | 'sky' | 'plain'", '颜色；默认 plain'],
  children: ['ReactNode', '一两个词'],
})

const NOTICE = propsOf<typeof NoticeBar>({
  text: ['string', '一句话，放不下就省略'],
  id: ['string', '名字；另有 id-open、id-dismiss'],
  onClick: ['() => void', '看全文'],
  onDismiss: ['() => void', '收起；不给就没有叉号'],
  dismissLabel: ['string', '叉号怎么读'],
})

const AVATAR = propsOf<typeof Avatar>({
  src: ['string', '图片地址；取不到就当没有'],
  name: ['string', '没有图片时取第一个字'],
  size: ["'small' | 'normal' | 'large'", '40、56、88；默认 normal'],
})

const PROGRESS = propsOf<typeof Progress>({
  value: ['number', '到了多少'],
  max: ['number', '一共多少；0 就是已满'],
  label: ['string', '读屏时说明在量什么'],
  tone: ["'leaf' | 'gold' | 'face'", 'face 用在卡面上'],
})

const SKELETON = propsOf<typeof Skeleton>({
  width: ['string', '宽'],
  height: ['string', '高'],
  round: ['number', '圆角；默认 8'],
})

const MEDAL = propsOf<typeof Medal>({ kind: ['string', '勋章的种类；不认识的画成星星'] })

const PICK_UP = propsOf<typeof PickUpCode>({
  code: ['string', '领取码本身；画成二维码，也写在下面'],
  label: ['string', '读屏时说明这是什么码'],
  note: ['string', '到哪一天、去哪里出示'],
})

const ICON = propsOf<typeof Icon>({
  name: ['IconName', '见上面的图标表'],
  className: ['string', '改大小与颜色'],
})

export const Tags = () => (
  <Specimen name="Tag" purpose="一两个词说明状态。" props={TAG}>
    <Sample label="五种颜色">
      <View className="row">
        <Tag tone="leaf">已到账</Tag>
        <Tag tone="gold">即将到期</Tag>
        <Tag tone="clay">已挂失</Tag>
        <Tag tone="sky">处理中</Tag>
        <Tag>已结束</Tag>
      </View>
    </Sample>
  </Specimen>
)

export const Notices = () => {
  const [dismissed, setDismissed] = useState(false)
  return (
    <Specimen name="NoticeBar" purpose="置顶的一句公告。" props={NOTICE}>
      <Sample label="能点开" flush>
        <NoticeBar text="会员日改到每月 18 日，当天积分加倍" onClick={() => undefined} />
      </Sample>
      <Sample label={dismissed ? '已收起' : '能收起，长了省略'} flush>
        {!dismissed && (
          <NoticeBar
            id="design-notice"
            text="自明年 1 月 1 日起，新得积分的有效期由两年改为按等级计算，现有积分不受影响"
            dismissLabel="收起公告"
            onClick={() => undefined}
            onDismiss={() => setDismissed(true)}
          />
        )}
      </Sample>
    </Specimen>
  )
}

export const Avatars = () => (
  <Specimen name="Avatar" purpose="会员的头像；没有就是一片叶子。" props={AVATAR}>
    <Sample label="三种大小、没有名字、图片取不到">
      <View className="row">
        <Avatar name="会员甲" size="small" />
        <Avatar name="青禾" />
        <Avatar name="😀 乐" size="large" />
        <Avatar />
        <Avatar src="data:image/png;base64,none" name="丙" />
      </View>
    </Sample>
  </Specimen>
)

export const Bars = () => (
  <Specimen name="Progress" purpose="离目标还有多远；旁边总有说明数字的文字。" props={PROGRESS}>
    <Sample label="未开始、刚开始、过半、差一点、已满">
      <View className="stack">
        <Progress label="未开始" value={0} max={10000} />
        <Progress label="刚开始" value={1} max={10000} />
        <Progress label="过半" value={6800} max={10000} />
        <Progress label="差一点" value={9999} max={10000} tone="gold" />
        <Progress label="已满" value={0} max={0} tone="gold" />
      </View>
    </Sample>
  </Specimen>
)

export const Others = () => (
  <>
    <Specimen name="PickUpCode" purpose="到柜台领东西的码：可扫，可念。" props={PICK_UP}>
      <Sample label="一份礼品">
        <PickUpCode code="ABCD-EFGH-JKMN-PQRS" label="领取码" note="请在有效期内到任一门店，向店员出示此码。" />
      </Sample>
    </Specimen>
    <Specimen name="Icon" purpose="图标，颜色跟着文字走。" props={ICON}>
      <Sample label="跟着文字变色">
        <View className="row">
          <Icon name="leaf" />
          <View className="design__leaf">
            <Icon name="leaf" />
          </View>
          <View className="design__clay">
            <Icon name="leaf" />
          </View>
        </View>
      </Sample>
    </Specimen>
    <Specimen name="Skeleton" purpose="内容到来之前占住位置，不比缓存更久。" props={SKELETON}>
      <Sample label="一行记录">
        <View className="row">
          <Skeleton width="42px" height="42px" round={14} />
          <View className="stack">
            <Skeleton width="160px" height="16px" />
            <Skeleton width="96px" height="12px" />
          </View>
        </View>
      </Sample>
    </Specimen>
    <Specimen name="Medal" purpose="一枚勋章；为什么得到它，写在旁边。" props={MEDAL}>
      <Sample label="首次消费、坚持、周年、邀请、升级、里程碑">
        <View className="row">
          <Medal kind="first_purchase" />
          <Medal kind="streak" />
          <Medal kind="anniversary" />
          <Medal kind="referral" />
          <Medal kind="tier" />
          <Medal kind="milestone" />
        </View>
      </Sample>
    </Specimen>
    <Specimen name="Brand" purpose="标志与名字，只在首页页头。" props={[]}>
      <Sample label={<Text>没有参数</Text>}>
        <Brand />
      </Sample>
    </Specimen>
  </>
)
