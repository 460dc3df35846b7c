import { useState } from 'react'
import { View } from '@tarojs/components'
import { CellGroup } from '@/components/cell'
import { Screen } from '@/components/screen'
import { Toggle } from '@/components/toggle'
import { Colours } from './colours'
import { Icons } from './icons'
import { Measures } from './measures'
import { Part } from './specimen'
import { Buttons } from './specimens/buttons'
import { Faces } from './specimens/cards'
import { Fields } from './specimens/fields'
import { OfMall } from './specimens/mall'
import { Cells, Segments, Toggles } from './specimens/rows'
import { Sheets } from './specimens/sheets'
import { Avatars, Bars, Notices, Others, Tags } from './specimens/signs'
import { States } from './specimens/states'
import { TypeScale } from './type-scale'
import './index.scss'

/** What the app is built from, for those who build it; only in the browser's build. */
export default function DesignPage() {
  const [large, setLarge] = useState(false)
  return (
    <Screen title="设计样张" className={`design ${large ? 'screen--large' : ''}`}>
      <View className="design__lead">
        纸色的底，{'\n'}安静的绿，{'\n'}叶子是唯一的装饰
      </View>
      <CellGroup>
        <Toggle id="design-large" icon="text-size" label="大字模式" note="只改变这一页" on={large} onChange={setLarge} />
      </CellGroup>
      <Colours />
      <TypeScale large={large} />
      <Measures />
      <Icons />
      <Part id="components" title="组件" note="只管样子，不带业务；文字一律由页面给。">
        <Faces />
        <Buttons />
        <Cells />
        <Toggles />
        <Segments />
        <Fields />
        <Sheets />
        <Tags />
        <Notices />
        <Avatars />
        <Bars />
        <States />
        <Others />
      </Part>
      <Part id="mall" title="商城" note="礼品与兑换的样子；说什么由页面先写好。">
        <OfMall />
      </Part>
    </Screen>
  )
}
