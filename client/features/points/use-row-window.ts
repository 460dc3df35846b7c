import { useMemo, useState } from 'react'
import { usePageScroll } from '@tarojs/taro'
import { unit, viewport } from '@/lib/device'
import { type Row, windowOf } from './rows'

/** Screens kept alive above and below the one that is seen: enough that a fast flick does not outrun the drawing. */
const MARGIN_SCREENS = 1

/** The scroll position is taken in steps of this part of a screen, so that most scroll events change nothing. */
const STEP = 0.5

/** The part of the rows that needs to exist. `headUnits` is about what stands above the list; the margin forgives the rest. */
export const useRowWindow = (rows: readonly Row[], headUnits: number) => {
  const [measure] = useState(() => ({ perUnit: unit() || 1, screen: viewport().height }))
  const [step, setStep] = useState(0)
  usePageScroll(({ scrollTop }) => setStep(Math.floor(scrollTop / (measure.screen * STEP))))
  return useMemo(() => {
    const screen = measure.screen / measure.perUnit
    const top = step * STEP * screen - headUnits
    return windowOf(rows, top - MARGIN_SCREENS * screen, top + (1 + MARGIN_SCREENS) * screen)
  }, [rows, step, headUnits, measure])
}
