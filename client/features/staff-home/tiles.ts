import type { StaffMe } from '@shared/contracts'
import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tone'
import type { RouteName } from '@/lib/routes'
import { wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

export interface Tile {
  readonly to: RouteName
  readonly icon: IconName
  readonly tone: Tone
  readonly title: string
  /** What waits there. */
  readonly note?: string
  /** Whether it asks for attention. */
  readonly open?: boolean
  /** Whether it takes a whole line. */
  readonly wide?: boolean
}

/**
 * What a person may do at the desk, the daily things last: they lie nearest to the thumb. Crediting by hand is among them where the
 * button below them scans.
 */
export const tilesOf = (me: StaffMe, scans: boolean): Tile[] => {
  const words = wordsFrom(staffTable).tiles
  const waiting = (count: number) => ({ note: words.toDecide(count), open: count > 0 })
  const ofManagers: Tile[] = [
    {
      to: 'staffFeedback',
      icon: 'chat',
      tone: 'gold',
      title: words.feedback,
      note: words.open(me.openFeedback ?? 0),
      open: Boolean(me.openFeedback),
    },
    { to: 'staffRisk', icon: 'shield', tone: 'clay', title: words.risk, ...waiting(me.heldRewards ?? 0) },
    { to: 'staffPhotos', icon: 'camera', tone: 'sky', title: words.photos, ...waiting(me.openPhotos ?? 0) },
    { to: 'staffNotices', icon: 'megaphone', tone: 'sky', title: words.notices },
    { to: 'staffGifts', icon: 'gift', tone: 'clay', title: words.gifts },
    { to: 'staffShipments', icon: 'bag', tone: 'leaf', title: words.shipments },
  ]
  const ofOperators: Tile[] = [
    { to: 'staffCampaigns', icon: 'calendar', tone: 'gold', title: words.campaigns },
    { to: 'staffPrograms', icon: 'book', tone: 'leaf', title: words.programs },
    { to: 'staffForecast', icon: 'fall', tone: 'gold', title: words.forecast },
    { to: 'staffEffect', icon: 'bell', tone: 'leaf', title: words.effect },
    { to: 'staffJobs', icon: 'clock', tone: 'sky', title: words.jobs, wide: true },
  ]
  const byHand: Tile = { to: 'staffCredit', icon: 'bag', tone: 'leaf', title: words.credit, note: words.creditNote, wide: true }
  return [
    ...(me.role === 'operator' ? ofOperators : []),
    ...(me.role === 'clerk' ? [] : ofManagers),
    { to: 'staffJournal', icon: 'list', tone: 'sky', title: words.journal },
    { to: 'staffCard', icon: 'lock', tone: 'gold', title: words.card },
    { to: 'staffRefund', icon: 'undo', tone: 'clay', title: words.refund },
    { to: 'staffAssist', icon: 'receipt', tone: 'leaf', title: words.assist },
    { to: 'staffWaiting', icon: 'hourglass', tone: 'leaf', title: words.waiting },
    { to: 'staffVouchers', icon: 'gift', tone: 'gold', title: words.vouchers, note: words.vouchersNote },
    ...(scans ? [byHand] : []),
  ]
}
