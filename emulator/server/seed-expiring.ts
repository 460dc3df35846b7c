/**
 * Members of the demo whose points are at their end. Points live for two years and die with a month, so what they bought lies two years
 * back: one has points that die with this month, and others, asked back four weeks ago, that die in two days; what the other had died with the
 * month before, and can be asked back. A programme by which points live otherwise shows them otherwise.
 */
const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** What has to be done at which instant, the earliest first. */
export interface ExpiringStep {
  readonly at: number
  readonly persona: 'ji' | 'geng'
  readonly does: 'join' | 'ask_back' | { readonly buys: number }
}

/** How long what was asked back lives, less the two days that are left of it. */
const ASKED_BACK_DAYS_AGO = 28

/** A day of the month in which `instant` lies, two years and so many months before, at noon in Shanghai. */
const twoYearsBefore = (instant: number, monthsBack: number, date: number): number => {
  const local = new Date(instant + SHANGHAI_MS)
  return Date.UTC(local.getUTCFullYear() - 2, local.getUTCMonth() - monthsBack, date, 12) - SHANGHAI_MS
}

export const expiringSteps = (startedAt: number): readonly ExpiringStep[] => {
  const askedBackAt = startedAt - ASKED_BACK_DAYS_AGO * DAY_MS
  return [
    { at: twoYearsBefore(askedBackAt, 1, 10), persona: 'ji', does: 'join' },
    { at: twoYearsBefore(askedBackAt, 1, 10), persona: 'geng', does: 'join' },
    { at: twoYearsBefore(askedBackAt, 1, 15), persona: 'ji', does: { buys: 800_00 } },
    { at: twoYearsBefore(startedAt, 1, 15), persona: 'geng', does: { buys: 1_000_00 } },
    { at: twoYearsBefore(startedAt, 0, 15), persona: 'ji', does: { buys: 600_00 } },
    { at: askedBackAt, persona: 'ji', does: 'ask_back' },
  ]
}
