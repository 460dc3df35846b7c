import { useEffect, useState } from 'react'
import type { LookedUp } from '@shared/contracts'
import { useLookup } from '@/features/staff-desk/use-lookup'
import { staff } from '@/lib/call'
import { scan } from '@/lib/scan'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'
import { recognise } from './identify'

/**
 * Finding the member in front of the counter. What was typed stays after a refusal; what was found is handed on and kept nowhere.
 * `given` was scanned before the page opened and is looked up at once.
 */
export const useIdentify = (onFound: (member: LookedUp) => void, given = '') => {
  const [text, setText] = useState(given)
  const { busy, problem, say, look } = useLookup(onFound)

  const find = async (wanted = text): Promise<void> => {
    const seen = recognise(wanted)
    if (seen.by === 'nothing') say(wordsFrom(staffTable).member.nothing[seen.why])
    else await look(() => staff.ask('member.lookup', seen.by === 'code' ? { code: seen.code } : { phone: seen.phone }))
  }

  const type = (typed: string) => {
    setText(typed)
    say(undefined)
  }
  const take = (read: string) => {
    type(read)
    void find(read)
  }
  const scanned = async () => {
    const read = await scan()
    if (read) take(read)
  }

  useEffect(() => {
    if (given) void find(given)
    // Once, when the page opens.
  }, [])

  return { text, busy, problem, seen: recognise(text), type, take, find, scanned }
}
