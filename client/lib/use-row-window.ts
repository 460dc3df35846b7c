import { useMemo, useState } from 'react'
import { usePageScroll } from '@tarojs/taro'
import { unit, viewport } from './device'
import { type RowWindow, windowOf } from './row-window'

/** Screens kept alive above and below the one that is seen: enough that a fast flick does not outrun the drawing. */
const MARGIN_SCREENS = 1

/** The scroll position is taken in steps of this part of a screen, so that most scroll events change nothing. */
const STEP = 0.5

interface Windowed {
  /** Of every row of the list, in design units. */
  readonly heights: readonly number[]
  /** About what stands above the list; the margin forgives the rest. */
  readonly headUnits: number
  /** Windows begin and end at multiples of this many rows. */
  readonly block: number
}

/** The rows of a list that need to exist where the page is scrolled to. */
export const useRowWindow = ({ heights, headUnits, block }: Windowed): RowWindow => {
  const [measure] = useState(() => ({ perUnit: unit() || 1, screen: viewport().height }))
  const [step, setStep] = useState(0)
  usePageScroll(({ scrollTop }) => setStep(Math.floor(scrollTop / (measure.screen * STEP))))
  return useMemo(() => {
    const screen = measure.screen / measure.perUnit
    const top = step * STEP * screen - headUnits
    return windowOf(heights, top - MARGIN_SCREENS * screen, top + (1 + MARGIN_SCREENS) * screen, block)
  }, [heights, step, headUnits, block, measure])
}
