import type { ReactNode } from 'react'
import type { StaffMe } from '@shared/contracts'
import { useStaff } from '../use-staff'
import { Absent } from './absent'
import { Desk } from './desk'
import { DeskSkeleton } from './desk-skeleton'

/** Draws a page of the desk for those who work there, and says calmly to all others that nothing is here for them. */
export const Gate = ({ title, children }: { title: string; children: (me: StaffMe) => ReactNode }) => {
  const { me, error, load } = useStaff()
  if (me) return children(me)
  return <Desk title={title}>{error === undefined ? <DeskSkeleton /> : <Absent error={error} onRetry={() => void load()} />}</Desk>
}
