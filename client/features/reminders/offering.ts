import type { AskingMoment } from '@shared/domain/reminders/kinds'
import { type Day, dayOf } from '@shared/domain/time'
import { recall, remember } from '@/lib/storage'

export type Offered = Partial<Record<AskingMoment, Day>>

/** Whether reminders may be offered: at each moment once a Shanghai day, whatever became of it. */
export const mayOffer = (offered: Offered | undefined, moment: AskingMoment, nowMs: number): boolean => offered?.[moment] !== dayOf(nowMs)

export const wasOffered = (): Offered | undefined => recall('offered')

export const noteOffered = (moment: AskingMoment, nowMs: number): void =>
  void remember('offered', { ...wasOffered(), [moment]: dayOf(nowMs) })
