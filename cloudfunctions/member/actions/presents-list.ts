import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import { barOfParty, type PresentSide, roomOf } from '../../../shared/domain/presents'
import type { Presents } from '../../../shared/domain/program'
import { booksOn } from '../../../shared/domain/ledger'
import { grouped } from '../../../shared/domain/text'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal } from '../../../shared/errors'
import { asOfNow } from '../../_kit/ledger/settle'
import { namesOf } from '../../_kit/names'
import { pageOf } from '../../_kit/pages'
import { asPresent, partyOf, presentTerms } from '../../_kit/presents/documents'
import { presentFace } from '../../_kit/presents/face'
import { rulesOf } from '../../_kit/programs'
import { type Act, callerAccount } from '../request'

const PAGE = 20

/** What the caller gave, or was given, the latest first, and what can be given now (K7). */
export const listPresents: Act<'presents.list'> = async (request) => {
  const { store, now, input } = request
  const found = await callerAccount(request)
  if (isRefusal(found)) return found
  const rulesAt = await rulesOf(store, now)
  const account = asOfNow(found, now, rulesAt)
  const terms = presentTerms(rulesAt(now))
  const side = input.side ?? 'giver'
  const { items, nextCursor } = await pageOf(store, {
    collection: 'presents',
    where: { [side === 'giver' ? 'giverId' : 'friendId']: account._id },
    order: 'desc',
    limit: input.limit ?? PAGE,
    cursor: input.cursor,
    parse: asPresent,
  })
  if (isRefusal(terms) && items.length === 0) return terms
  const names = await namesOf(
    store,
    items.flatMap((present) => otherOf(present, side) ?? []),
  )
  const { balance, lots } = booksOn(account, dayOf(now))
  return {
    items: items.map((present) => faceOf(present, side, names, now)),
    ...(nextCursor === undefined ? {} : { nextCursor }),
    ...(isRefusal(terms) ? {} : { offer: offerOf(account, terms, balance, now) }),
    balance,
    lots: lots.map((lot) => ({ ...lot })),
    serverTime: shanghaiIso(now),
  }
}

const otherOf = ({ giverId, friendId }: PresentDocument, side: PresentSide): string | null => (side === 'giver' ? friendId : giverId)

const faceOf = (present: PresentDocument, side: PresentSide, names: ReadonlyMap<string, string | null>, now: number) => {
  const other = otherOf(present, side)
  return presentFace(present, side, other === null ? undefined : (names.get(other) ?? null), now)
}

const offerOf = (account: Account, terms: Presents, balance: number, now: number): NonNullable<ActionData<'presents.list'>['offer']> => {
  const room = roomOf(terms, account.capCounts as never, balance, dayOf(now))
  const barred = barOfParty(partyOf(account), terms, now)
  const hint = barred ? (barred.message ?? '会员卡已挂失，解挂后可以转赠') : room.most === 0 ? hintOf(terms, room, balance) : undefined
  return { ...terms, ...room, most: barred ? 0 : room.most, ...(hint === undefined ? {} : { hint }) }
}

const hintOf = (
  { least }: Presents,
  { leftToday, leftThisMonth }: { readonly leftToday: number; readonly leftThisMonth: number },
  balance: number,
): string => {
  if (leftThisMonth < least) return '本月的转赠额度已用完'
  if (leftToday < least) return '今日的转赠额度已用完'
  return `可用积分 ${grouped(balance)}，至少 ${grouped(least)} 分才能转赠`
}
