import type { StaffMe } from '@shared/contracts'
import { CallError, staff } from '@/lib/call'
import '@/lib/call/staff-shapes'
import { useAsk } from '@/lib/use-ask'

/** Whether the functions say that the staff side does not exist for the caller. */
export const isDenied = (error: unknown): boolean => error instanceof CallError && error.code === 'not_found'

/** The person at the desk, for the pages opened after the first one: in memory only, and asked for again by each of them. */
let known: StaffMe | undefined

const fetchMe = async (): Promise<StaffMe> => {
  try {
    return (known = await staff.ask('staff.me', {}))
  } catch (error) {
    if (isDenied(error)) known = undefined
    throw error
  }
}

/** Who is at the desk. `denied`: nobody who may be here. */
export const useStaff = () => {
  const { data, status, error, offline, load } = useAsk(fetchMe, () => known)
  const denied = isDenied(error)
  return { me: denied ? undefined : data, status: denied ? ('denied' as const) : status, error, offline, load }
}
