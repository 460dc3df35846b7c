import type { JournalPage } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { addDays, dayOf } from '@shared/domain/time'
import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/tone'
import { clockTime, dateWords, dayOfIso, signed } from '@/lib/format'
import { strings, wordsFrom } from '@/strings'
import { staffTable } from '@/strings/staff'

export type Deed = JournalPage['items'][number]

type Action = Deed['action']

export interface DeedRow {
  readonly key: string
  readonly icon: IconName
  readonly tone: Tone
  readonly title: string
  readonly note: string
  /** Empty for what moved no money. */
  readonly amount: string
  /** Empty for what moved no points. */
  readonly points: string
  readonly deed: Deed
}

export interface DeedDay {
  readonly day: string
  readonly words: string
  readonly rows: readonly DeedRow[]
}

/** How each deed is drawn; `strings().staff.journal.actions` has its name. */
const LOOKS: Record<Action, { readonly icon: IconName; readonly tone: Tone }> = {
  'sale.credit': { icon: 'bag', tone: 'leaf' },
  'sale.refund': { icon: 'undo', tone: 'clay' },
  'receipt.assist': { icon: 'receipt', tone: 'sky' },
  'card.freeze': { icon: 'lock', tone: 'gold' },
  'card.unfreeze': { icon: 'unlock', tone: 'leaf' },
  'feedback.answer': { icon: 'chat', tone: 'sky' },
  'notice.publish': { icon: 'megaphone', tone: 'sky' },
  'notice.withdraw': { icon: 'megaphone', tone: 'clay' },
  'program.publish': { icon: 'list', tone: 'leaf' },
  'program.withdraw': { icon: 'list', tone: 'clay' },
  'campaign.pause': { icon: 'lock', tone: 'clay' },
  'campaign.resume': { icon: 'unlock', tone: 'leaf' },
  'prize.hand': { icon: 'gift', tone: 'clay' },
  'gift.save': { icon: 'gift', tone: 'sky' },
  'gift.state': { icon: 'gift', tone: 'gold' },
  'gift.stock': { icon: 'list', tone: 'leaf' },
  'gift.codes': { icon: 'list', tone: 'sky' },
  'voucher.consume': { icon: 'gift', tone: 'clay' },
  'voucher.undo': { icon: 'undo', tone: 'gold' },
  'shipment.send': { icon: 'bag', tone: 'sky' },
  'photo.decide': { icon: 'unlock', tone: 'leaf' },
  'risk.decide': { icon: 'chat', tone: 'gold' },
  'risk.clawback': { icon: 'undo', tone: 'clay' },
}

/** A deed that a newer server knows is told in the server's own words. */
const UNKNOWN = { icon: 'list', tone: 'sky' } as const

const nameOf = (deed: Deed): string => (wordsFrom(staffTable).journal.actions as Partial<Record<string, string>>)[deed.action] ?? deed.title

/** What a deed was about: a member, or the announcement that its title names. */
const aboutOf = (deed: Deed): string | undefined => deed.memberName ?? (nameOf(deed) === deed.title ? undefined : deed.title)

const rowOf = (deed: Deed): DeedRow => ({
  key: deed.key,
  ...(LOOKS[deed.action] ?? UNKNOWN),
  title: nameOf(deed),
  note: [clockTime(deed.at), aboutOf(deed)].filter(Boolean).join(' · '),
  amount: deed.amountFen > 0 ? `¥ ${yuan(deed.amountFen)}` : '',
  points: deed.points === 0 ? '' : strings().common.inPoints(signed(deed.points)),
  deed,
})

const dayName = (day: string, today: string): string => {
  const words = wordsFrom(staffTable).journal
  if (day === today) return words.today
  return day === addDays(today, -1) ? words.yesterday : dateWords(day)
}

/** What somebody did, by Shanghai day; newest first, as it comes. */
export const daysOf = (deeds: readonly Deed[], nowMs: number): DeedDay[] => {
  const today = dayOf(nowMs)
  const days: { day: string; words: string; rows: DeedRow[] }[] = []
  for (const deed of deeds) {
    const day = dayOfIso(deed.at)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(rowOf(deed))
    else days.push({ day, words: dayName(day, today), rows: [rowOf(deed)] })
  }
  return days
}

/** Whether it is a sale that may be given back. */
export const refundable = (deed: Deed): boolean => deed.action === 'sale.credit' && deed.orderId !== undefined
