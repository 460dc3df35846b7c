import { useCallback, useEffect, useState } from 'react'
import type { ExplainedEntry } from '@shared/contracts'
import { fetchEntry, seenEntry } from './api'

/** One entry with its explanation. */
export const useEntry = (entryId: string) => {
  const [entry, setEntry] = useState<ExplainedEntry | undefined>(() => seenEntry(entryId))
  const [error, setError] = useState<unknown>()

  const load = useCallback(async () => {
    setError(undefined)
    try {
      setEntry(await fetchEntry(entryId))
    } catch (problem) {
      setError(problem)
    }
  }, [entryId])

  useEffect(() => {
    // An entry never changes: one that was explained before needs no second call.
    if (!seenEntry(entryId)) void load()
  }, [entryId, load])

  return { entry, error, load }
}
