import { useState } from 'react'
import { View } from '@tarojs/components'
import { Art } from '@/components/art'
import { AskFacts } from '@/components/ask-facts'
import { Stepper } from '@/components/stepper'
import { GiftCard } from '@/features/mall/components/gift-card'
import type { GiftView } from '@/features/mall/gift-view'
import { Row } from '@/features/redemptions/components/row'
import { Steps } from '@/features/redemptions/components/steps'
import { Voucher } from '@/features/redemptions/components/voucher'
import type { RowView } from '@/features/redemptions/view-model'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const CARD = propsOf<typeof GiftCard>({ gift: ['GiftView', '价格、状态都已写成文字'] })

const ROW = propsOf<typeof Row>({ row: ['RowView', '状态与说明都已写成文字'] })

const STEPS = propsOf<typeof Steps>({ steps: ['StepView[]', '最近的在最上面'] })

const VOUCHER = propsOf<typeof Voucher>({
  voucher: ['string', '领取码本身；画成二维码，分组写在下面'],
  until: ['string', '用到哪一天；长期有效就不给'],
})

const ART = propsOf<typeof Art>({
  art: ['string', '画什么；不认识的画成篮子'],
  size: ["'small' | 'card' | 'large'", '列表里、卡片上、页面顶'],
})

const FACTS = propsOf<typeof AskFacts>({
  id: ['string', '名字；另有 id-warning'],
  facts: ['Fact[]', '一行一件事，可以有几个值'],
  warning: ['string', '打开之后有了什么变化'],
  note: ['string', '不能反悔之类的话'],
})

const STEPPER = propsOf<typeof Stepper>({
  id: ['string', '名字；另有 id-fewer、id-units、id-more'],
  value: ['number', '现在几份'],
  least: ['number', '最少；默认 1'],
  most: ['number', '最多'],
  onChange: ['(value: number) => void', '改成几份'],
  fewer: ['string', '减号怎么读'],
  more: ['string', '加号怎么读'],
  children: ['ReactNode', '中间的文字'],
})

const GIFT: GiftView = {
  id: 'design-tea',
  name: '明前龙井',
  art: 'tea',
  picture: undefined,
  price: '270 分',
  money: undefined,
  usual: '300 分',
  tag: undefined,
  words: '五十克一罐',
  note: '库存充足',
  urgent: false,
  gone: false,
  favourite: true,
}

const GIFTS: readonly GiftView[] = [
  GIFT,
  {
    ...GIFT,
    id: 'design-cup',
    name: '青瓷杯',
    art: 'cup',
    price: '300 分',
    money: '+ ¥9.90',
    usual: undefined,
    words: '一杯一色',
    note: '仅剩 3 份',
    urgent: true,
    favourite: false,
  },
  {
    ...GIFT,
    id: 'design-wash',
    name: '洗车一次',
    art: 'wash',
    usual: undefined,
    tag: { words: '即将开抢', tone: 'gold' },
    note: '12:00 开抢',
  },
  {
    ...GIFT,
    id: 'design-bag',
    name: '帆布袋',
    art: 'bag',
    usual: undefined,
    tag: { words: '已兑完', tone: 'plain' },
    note: '已兑完',
    gone: true,
  },
]

const REDEEMED: RowView = {
  id: 'design-redeemed',
  name: '明前龙井',
  art: 'tea',
  picture: undefined,
  what: '小罐 · × 2 · 600 分',
  state: '待使用',
  tone: 'gold',
  note: '请于 12 月 30 日前（含当日）到任一门店出示领取码领取',
}

const DONE = [
  { key: '2', title: '已寄出', when: '2026.12.02 16:20', words: '已发货：顺丰 SF0123456789' },
  { key: '1', title: '待寄出', when: '2026.12.01 10:02', words: undefined },
]

/** What stands in pairs on the page of the mall. */
const Grid = () => (
  <View className="gift-pairs">
    {GIFTS.map((gift) => (
      <View key={gift.id} className="gift-pairs__one">
        <GiftCard gift={gift} />
      </View>
    ))}
  </View>
)

const Count = () => {
  const [value, setValue] = useState(1)
  return (
    <Stepper id="design-count" value={value} most={3} onChange={setValue} fewer="少一份" more="多一份">
      {value}
    </Stepper>
  )
}

export const OfMall = () => (
  <>
    <Specimen name="GiftCard" purpose="礼品在列表里的样子，两张一排，一样高。" props={CARD}>
      <Sample label="专享价、积分加现金、未开始、已兑完">
        <Grid />
      </Sample>
    </Specimen>
    <Specimen name="Art" purpose="没有照片时的图画。" props={ART}>
      <Sample label="三种大小">
        <View className="stack">
          <Art art="tea" size="small" />
          <Art art="cream" size="card" />
          <Art art="tree" size="large" />
        </View>
      </Sample>
    </Specimen>
    <Specimen name="Stepper" purpose="要几份。" props={STEPPER}>
      <Sample label="一到三份">
        <Count />
      </Sample>
    </Specimen>
    <Specimen name="AskFacts" purpose="确认之前说清楚：花什么、从哪里来、还剩多少。" props={FACTS}>
      <Sample label="打开之后价格变了，而且不能反悔">
        <AskFacts
          id="design-facts"
          facts={[
            { label: '使用积分', values: ['300 分'] },
            { label: '用的是', values: ['2026.12.31 到期的 200 分', '2027.03.31 到期的 100 分'] },
            { label: '之后还有', values: ['12,500 分'] },
          ]}
          warning="价格刚刚调整为 300 分"
          note="兑换后不可取消"
        />
      </Sample>
    </Specimen>
    <Specimen name="Row" purpose="换到的东西在列表里。" props={ROW}>
      <Sample label="待使用、已结束" flush>
        <Row row={REDEEMED} />
        <Row
          row={{
            ...REDEEMED,
            id: 'design-ended',
            art: 'wash',
            name: '洗车一次',
            what: '300 分',
            state: '已过期',
            tone: 'plain',
            note: '已过期，积分已退回',
          }}
        />
      </Sample>
    </Specimen>
    <Specimen name="Steps" purpose="走到哪一步，最近的在最上面。" props={STEPS}>
      <Sample label="在路上">
        <Steps steps={DONE} />
      </Sample>
    </Specimen>
    <Specimen name="Voucher" purpose="到店出示的码，昼夜都是白底；点一下铺满屏幕。" props={VOUCHER}>
      <Sample label="能用到哪一天" flush>
        <Voucher voucher="ABCD-EFGH-JKMN-PQRS" until="2026.12.30 前（含当日）可用 · 还有 30 天" />
      </Sample>
    </Specimen>
  </>
)
