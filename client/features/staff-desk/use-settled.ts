import { useState } from 'react'

/**
 * What has been decided since a list came: it is no longer what the list is of, and leaves it at once, while what was loaded beside it
 * stays where it is.
 */
export const useSettled = () => {
  const [settled, setSettled] = useState<readonly string[]>([])
  return {
    add: (id: string) => setSettled((was) => [...was, id]),
    clear: () => setSettled([]),
    count: settled.length,
    leaves: (...ids: readonly (string | undefined)[]) => !ids.some((id) => id !== undefined && settled.includes(id)),
  }
}

export type Settled = ReturnType<typeof useSettled>
