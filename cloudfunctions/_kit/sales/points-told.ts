import { type Books, type EntryDraft, type HeldLot, totalOf } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import type { Told } from '../inbox/promise'
import { balanceLine, incomeWords } from '../ledger/words'

/** What an entry brought: at once, and what cannot be spent yet. */
export interface Brought {
  readonly draft: EntryDraft
  readonly held: readonly HeldLot[]
}

/** L4: `您本次消费 398 元,获得 398 分,当前积分 1,280`, said by the till and on the phone alike. */
export const creditSentence = (lead: string, { draft, held }: Brought, after: Books): string =>
  `${lead},获得 ${incomeWords(draft.points, held)},${balanceLine(after)}`

const titleOf = ({ draft, held }: Brought): string => {
  if (draft.points > 0) return `${grouped(draft.points)} 分到账`
  return held.length > 0 ? `${grouped(totalOf(held))} 分待生效` : draft.title
}

const bookedBy = ({ actor }: EntryDraft): string => (actor.kind === 'staff' ? `。由门店录入,工号 ${actor.id},如非本人请联系门店` : '')

/** What the member is told of an entry that earned. Who did not stand at the counter learns there which member of staff booked it. */
export const pointsTold = (lead: string, brought: Brought, after: Books): Told => ({
  key: `points:${brought.draft._id}`,
  kind: 'points',
  title: titleOf(brought),
  body: `${creditSentence(lead, brought, after)}${bookedBy(brought.draft)}`,
  link: 'history',
  ...pushOf(lead, brought, after),
})

/** Points that came in are told on the phone; an entry that brought none is worth no grant. */
const pushOf = (lead: string, { draft, held }: Brought, after: Books): Pick<Told, 'push'> => {
  const points = draft.points + totalOf(held)
  if (points <= 0) return {}
  if (draft.kind === 'referral' || draft.kind === 'share')
    return { push: { kind: 'referral', subject: draft.title, note: `获得 ${grouped(points)} 分，当前 ${grouped(after.balance)} 分` } }
  const [first] = held
  const note = first ? { note: `${grouped(totalOf(held))} 分自 ${first.releaseOn} 起可用` } : {}
  return { push: { kind: 'credited', subject: lead, points, balance: after.balance, ...note } }
}
