import { type Kept, recall, remember } from './storage'

/** What a member may choose about how the app looks. The first value of each holds until another is chosen. */
const CHOICES = {
  textSize: ['normal', 'large'],
} as const satisfies { [K in keyof Kept]?: readonly Kept[K][] }

export type PreferenceKey = keyof typeof CHOICES
export type Preference<K extends PreferenceKey> = (typeof CHOICES)[K][number]
export type TextSize = Preference<'textSize'>

/** What was chosen since the start. It holds even when the device keeps nothing, and saves asking the device at every drawing. */
const chosen = new Map<PreferenceKey, string>()
const listeners = new Set<() => void>()

export const preference = <K extends PreferenceKey>(key: K): Preference<K> => {
  const known = chosen.get(key)
  if (known !== undefined) return known as Preference<K>
  // What an older or newer version kept may be no choice of this one.
  const kept = recall(key)
  const value = CHOICES[key].find((choice) => choice === kept) ?? CHOICES[key][0]
  chosen.set(key, value)
  return value
}

export const setPreference = <K extends PreferenceKey>(key: K, value: Preference<K>): void => {
  if (preference(key) === value) return
  chosen.set(key, value)
  remember(key, value)
  listeners.forEach((listener) => listener())
}

/** Calls the listener after each change. @returns how to stop that */
export const onPreference = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const textSize = (): TextSize => preference('textSize')
export const setTextSize = (size: TextSize): void => setPreference('textSize', size)
