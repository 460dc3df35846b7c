import type { RedemptionFace, RedemptionsPage } from '@shared/contracts'
import { type Day, dayOf } from '@shared/domain/time'
import { now } from '@/lib/clock'
import { recall, remember } from '@/lib/storage'

type Standing = Pick<RedemptionFace, 'redemptionId' | 'state' | 'words'>

const OPEN: readonly RedemptionFace['state'][] = ['unpaid', 'waiting', 'to_ship', 'shipped']

/** A page of what is open with something new at its head. */
export const withNew = (page: RedemptionsPage, face: RedemptionFace): RedemptionsPage => {
  const isThere = page.items.some(({ redemptionId }) => redemptionId === face.redemptionId)
  return isThere || !OPEN.includes(face.state) ? page : { ...page, items: [face, ...page.items] }
}

/** A page of what is open with one of it as it stands now; what has ended is no longer on it. */
export const withChanged = (page: RedemptionsPage, { redemptionId, state, words }: Standing): RedemptionsPage => ({
  ...page,
  items: page.items.flatMap((one) => {
    if (one.redemptionId !== redemptionId) return [one]
    return OPEN.includes(state) ? [{ ...one, state, words }] : []
  }),
})

/** How many of a page can still be used or are on their way, as it is said in a corner: `3`, `20+`; undefined for none. */
export const openCount = ({ items, nextCursor }: RedemptionsPage, today: Day): string | undefined => {
  const open = items.filter(({ state, until }) => state !== 'waiting' || until === undefined || until >= today).length
  return open === 0 ? undefined : `${open}${nextCursor === undefined ? '' : '+'}`
}

const keep = (change: (page: RedemptionsPage) => RedemptionsPage): void => {
  const page = recall('redemptions')
  if (page) remember('redemptions', change(page))
}

export const keepNew = (face: RedemptionFace): void => keep((page) => withNew(page, face))

export const keepChanged = (standing: Standing): void => keep((page) => withChanged(page, standing))

/** The count as this device last knew it: where the list is entered from, it costs no call. */
export const keptCount = (): string | undefined => {
  const page = recall('redemptions')
  return page && openCount(page, dayOf(now()))
}
