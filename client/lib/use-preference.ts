import { useSyncExternalStore } from 'react'
import { onPreference, preference, type Preference, type PreferenceKey } from './preferences'

/** What the member chose, drawn again when the choice changes. */
export const usePreference = <K extends PreferenceKey>(key: K): Preference<K> => useSyncExternalStore(onPreference, () => preference(key))
