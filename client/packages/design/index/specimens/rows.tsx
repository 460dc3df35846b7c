import { useState } from 'react'
import { Cell, CellGroup } from '@/components/cell'
import { Segmented } from '@/components/segmented'
import { Toggle } from '@/components/toggle'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const GROUP = propsOf<typeof CellGroup>({
  title: ['string', '面板上方的小标题'],
  note: ['string', '面板下方的说明'],
  id: ['string', '名字'],
  children: ['ReactNode', '若干 Cell 或 Toggle'],
})

const CELL = propsOf<typeof Cell>({
  icon: ['IconName', '左端的标记'],
  tone: ["'leaf' | 'gold' | 'clay' | 'sky'", '标记的颜色；默认 leaf'],
  title: ['ReactNode', '这一行是什么'],
  note: ['ReactNode', '标题下的说明'],
  value: ['ReactNode', '右端：现在是什么'],
  badge: ['string | true', '提醒的数字；true 只是一个点'],
  arrow: ['boolean', '是否通向别处；能点的行默认有'],
  danger: ['boolean', '不可撤销的事'],
  id: ['string', '名字'],
  role: ["'switch' | 'radio'", '整行是开关或单选时；能点的行默认是按钮'],
  checked: ['boolean', '开关或单选的状态'],
  disabled: ['boolean', '现在不能点'],
  onClick: ['() => void', '点按'],
  children: ['ReactNode', '右端的控件'],
})

export const Cells = () => (
  <Specimen name="CellGroup · Cell" purpose="列表里的一行与它所在的面板：设置、资料、入口都用它。" props={[...GROUP, ...CELL]}>
    <Sample label="各种行" flush>
      <CellGroup title="账户" note="生日只能填写一次，用于生日月的积分加倍。">
        <Cell icon="user" title="头像与昵称" value="会员甲" onClick={() => undefined} />
        <Cell icon="gift" tone="gold" title="生日" note="当月消费积分加倍" value="未填写" onClick={() => undefined} />
        <Cell icon="bell" tone="sky" title="消息" badge="3" onClick={() => undefined} />
        <Cell icon="chat" title="意见反馈" badge onClick={() => undefined} />
        <Cell title="会员号" value="5D2A 88F0" />
        <Cell icon="lock" title="重新发卡" note="挂失期间不能操作" disabled onClick={() => undefined} />
        <Cell icon="logout" title="注销会员" danger onClick={() => undefined} />
      </CellGroup>
    </Sample>
  </Specimen>
)

const TOGGLE = propsOf<typeof Toggle>({
  id: ['string', '名字'],
  on: ['boolean', '开还是关'],
  label: ['string', '开关什么'],
  note: ['string', '说明'],
  icon: ['IconName', '左端的标记'],
  onChange: ['(on: boolean) => void', '想要的新状态'],
  disabled: ['boolean', '不能改'],
  busy: ['boolean', '上一次改动还在路上，再点无效'],
})

export const Toggles = () => {
  const [on, setOn] = useState(true)
  return (
    <Specimen name="Toggle" purpose="一行开关，整行都能点，放在 CellGroup 里。" props={TOGGLE}>
      <Sample label="开、关、办理中、不能改" flush>
        <CellGroup>
          <Toggle id="design-toggle" icon="bell" label="到账提醒" note="每次积分变动时发一条服务通知" on={on} onChange={setOn} />
          <Toggle label="到期提醒" on={false} onChange={() => undefined} />
          <Toggle label="活动提醒" on busy onChange={() => undefined} />
          <Toggle label="短信提醒" on={false} disabled onChange={() => undefined} />
        </CellGroup>
      </Sample>
    </Specimen>
  )
}

const SIZES = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
] as const

const SEGMENTED = propsOf<typeof Segmented>({
  options: ['{ value, label }[]', '两到四个'],
  value: ['T extends string', '选中的'],
  onChange: ['(value: T) => void', '换了一个'],
  label: ['string', '读屏时说明在选什么'],
  id: ['string', '名字；每一项是 id-value'],
})

export const Segments = () => {
  const [size, setSize] = useState<(typeof SIZES)[number]['value']>('normal')
  return (
    <Specimen name="Segmented" purpose="几个里选一个，全都看得见；选项再多就用列表。" props={SEGMENTED}>
      <Sample label="点一下就换">
        <Segmented id="design-segmented" label="字号" options={SIZES} value={size} onChange={setSize} />
      </Sample>
    </Specimen>
  )
}
