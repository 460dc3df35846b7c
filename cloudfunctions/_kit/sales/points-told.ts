import { type Books, type EntryDraft, totalOf } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import type { Told } from '../inbox/promise'
import { balanceLine } from '../ledger/words'

/** Points that an entry brought and that cannot be spent yet. */
const heldBy = ({ held = [] }: EntryDraft): number => totalOf(held.filter(({ points }) => points > 0))

/** L4: `您本次消费 398 元,获得 398 分,当前积分 1,280`, said by the till and on the phone alike. */
export const creditSentence = (lead: string, draft: EntryDraft, after: Books): string => {
  const held = heldBy(draft)
  const pending = held > 0 ? `,另有 ${grouped(held)} 分待生效` : ''
  return `${lead},获得 ${grouped(draft.points)} 分${pending},${balanceLine(after)}`
}

const titleOf = (draft: EntryDraft): string => {
  if (draft.points > 0) return `${grouped(draft.points)} 分到账`
  const held = heldBy(draft)
  return held > 0 ? `${grouped(held)} 分待生效` : draft.title
}

/** What the phone is told of an entry that earned. Who did not stand at the counter learns there which member of staff booked it. */
export const pointsTold = (draft: EntryDraft, sentence: string): Told => ({
  key: `points:${draft._id}`,
  kind: 'points',
  title: titleOf(draft),
  body: draft.actor.kind === 'staff' ? `${sentence}。由门店录入,工号 ${draft.actor.id},如非本人请联系门店` : sentence,
  link: 'history',
})
