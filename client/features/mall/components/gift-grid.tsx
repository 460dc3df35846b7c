import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { unit } from '@/lib/device'
import { usePreference } from '@/lib/use-preference'
import { useRowWindow } from '@/lib/use-row-window'
import type { GiftView } from '../gift-view'
import { gridOf, rowUnits } from '../grid'
import { GiftCard } from './gift-card'
import './gift-grid.scss'

/** About what stands above the grid, in design units. */
const HEAD_UNITS = 330

const BLOCK_ROWS = 2

/** How much larger large text is: the tokens have the same. */
const LARGE = 1.25

/** Gifts in twos, as many of them as the screen needs, between two spaces as high as what is left out. */
export const GiftGrid = ({ gifts, fading }: { gifts: readonly GiftView[]; fading: boolean }) => {
  const zoom = usePreference('textSize') === 'large' ? LARGE : 1
  const rows = useMemo(() => gridOf(gifts), [gifts])
  const heights = useMemo(() => rows.map(() => rowUnits(zoom)), [rows, zoom])
  const view = useRowWindow({ heights, headUnits: HEAD_UNITS, block: BLOCK_ROWS })
  return (
    <View className={`gift-grid ${fading ? 'gift-grid--fading' : ''}`} id="gifts">
      <View style={{ height: `${view.above * unit()}px` }} />
      {rows.slice(view.from, view.to).map(({ key, gifts: [first, second] }) => (
        <View key={key} className="gift-grid__row">
          <GiftCard gift={first!} />
          {second ? <GiftCard gift={second} /> : <View className="gift-card gift-card--none" />}
        </View>
      ))}
      <View style={{ height: `${view.below * unit()}px` }} />
    </View>
  )
}
