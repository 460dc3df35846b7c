import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { type PresentSide, presentWords } from '../../../shared/domain/presents'
import { grouped, maskName } from '../../../shared/domain/text'
import type { Told } from '../inbox/promise'
import { givenBackWords } from '../ledger/words'

/** The steps that both hear of. None of the messages carries the id: whoever has that can take the present up. */
type Step = 'offered' | 'taken' | 'given' | 'back'

/** Both are told of one step: the name of a message says to whom. */
const told = (step: Step, to: PresentSide, { entryId }: PresentDocument, title: string, body: string): Told => ({
  key: `present:${step}:${to}:${entryId}`,
  kind: 'points',
  title,
  body,
  link: 'presents',
})

/** `林* `, or `好友` for who has given no name. */
const nameOf = (name: string | null): string => (name ? `${maskName(name)} ` : '好友')

const amount = ({ points }: PresentDocument): string => `${grouped(points)} 分`

export const offeredTold = (present: PresentDocument, now: number): Told =>
  told('offered', 'giver', present, '转赠已发出', `您转赠的 ${amount(present)}已转出，${presentWords(present, now)}。`)

/** To the giver, when a friend has taken it up. */
export const takenTold = (present: PresentDocument, friend: string | null, now: number): Told =>
  told('taken', 'giver', present, '好友接受了转赠', `${nameOf(friend)}领取了您转赠的 ${amount(present)}。${presentWords(present, now)}。`)

/** To the friend, at the same moment. */
export const acceptedTold = (present: PresentDocument, giver: string | null, now: number): Told =>
  told('taken', 'friend', present, '已接受转赠', `您领取了${nameOf(giver)}转赠的 ${amount(present)}。${presentWords(present, now)}。`)

/** To the giver, when the points have reached the friend. */
export const arrivedTold = (present: PresentDocument, friend: string | null, now: number): Told =>
  told('given', 'giver', present, '转赠已到账', `您转赠给${nameOf(friend)}的 ${amount(present)}${presentWords(present, now)}。`)

/** To the friend. */
export const receivedTold = (present: PresentDocument, giver: string | null, points: number): Told =>
  told(
    'given',
    'friend',
    present,
    `收到转赠 ${grouped(points)} 分`,
    `${nameOf(giver)}转赠的 ${amount(present)}已到账${present.lapsed > 0 ? `，其中 ${grouped(present.lapsed)} 分途中到期` : ''}，有效期不变。`,
  )

/** To the giver, whose points are back. */
export const backTold = (present: PresentDocument, points: number, now: number): Told =>
  told('back', 'giver', present, '转赠已退回', `${presentWords(present, now)}：${givenBackWords(points, present.lapsed)}。`)

/** To a friend who had taken it up, or did not want it. */
export const notComingTold = (present: PresentDocument, giver: string | null, now: number): Told =>
  told('back', 'friend', present, '转赠未到账', `${nameOf(giver)}转赠的 ${amount(present)}不会到账：${presentWords(present, now)}。`)
