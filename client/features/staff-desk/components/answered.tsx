import type { ReactNode } from 'react'
import { StaleNote } from '@/components/stale-note'
import type { Asked } from '@/lib/use-ask'
import { isDenied } from '../use-staff'
import { Absent } from './absent'
import { DeskSkeleton } from './desk-skeleton'

interface Props<T> {
  asked: Asked<T> & { readonly load: () => Promise<void> }
  children: (data: T) => ReactNode
}

/** What a page of the desk has asked for: waiting, not for this person, old, or there. */
export const Answered = <T,>({ asked, children }: Props<T>) => {
  const retry = () => void asked.load()
  if (asked.data === undefined || isDenied(asked.error))
    return asked.status === 'loading' ? <DeskSkeleton /> : <Absent error={asked.error} onRetry={retry} />
  return (
    <>
      {asked.status === 'stale' && <StaleNote offline={asked.offline} onRetry={retry} />}
      {children(asked.data)}
    </>
  )
}
