import { dayOf } from '@shared/domain/time'
import { dateWords, daysBetween, grouped, lifeWords } from '@/lib/format'

export interface LotView {
  readonly key: string
  readonly points: string
  readonly day: string
  readonly life: string
  readonly soon: boolean
}

const SOON_DAYS = 30

/** Open lots as the member reads them, the first to die first. */
export const lotViews = (lots: readonly { expiresOn: string; points: number }[], nowMs: number): LotView[] => {
  const today = dayOf(nowMs)
  return lots
    .filter((lot) => lot.expiresOn >= today)
    .map((lot) => ({
      key: lot.expiresOn,
      points: grouped(lot.points),
      day: dateWords(lot.expiresOn),
      life: lifeWords(today, lot.expiresOn),
      soon: daysBetween(today, lot.expiresOn) <= SOON_DAYS,
    }))
}
