import { useEffect, useState } from 'react'
import { unit } from '@/lib/device'

/** The token as the page has it now, in whichever scheme: `#rrggbb`. */
export const tokenOf = (name: string): string => styleOf('.screen').getPropertyValue(`--${name}`).trim()

/** The size of a text as it is drawn, in design units. */
const sizeOf = (selector: string): number => Math.round((parseFloat(styleOf(selector).fontSize) / unit()) * 10) / 10

const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector) ?? document.body)

/** Measured once the page is drawn, and again when `changes` does. */
export const useMeasured = <T>(measure: () => T, changes: unknown): T | undefined => {
  const [measured, setMeasured] = useState<T>()
  useEffect(() => setMeasured(measure), [changes])
  return measured
}

export const useSizes = (selectors: readonly string[], changes: unknown): readonly number[] | undefined =>
  useMeasured(() => selectors.map(sizeOf), changes)
