import { barred, runOf } from '../../../shared/domain/expiry'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { openDaily } from '../../_kit/daily/documents'
import { requestHash } from '../../_kit/digest'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled } from '../../_kit/ledger/settle'
import { rulesOf } from '../../_kit/programs'
import { openStock } from '../../_kit/rescue/stock'
import type { Reader } from '../../_kit/store'
import { type Act, callerAccount, type MemberRequest } from '../request'
import { donate } from '../rescue/donation'
import { extendLots } from '../rescue/extension'
import { takeGift } from '../rescue/gift'
import { rescuable } from '../rescue/rescuable'
import { type Rescued, type Taking, takingDigest } from '../rescue/taking'

type Request = MemberRequest<'rescue.take'>

/**
 * Takes an offer for points that are about to die (X5), out of them alone. The entry is named by caller and request, so that a request
 * which comes again, also after a time-out, takes nothing twice.
 */
export const takeRescue: Act<'rescue.take'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  const rulesAt = await rulesOf(store, now)
  const work = { key: `rescue:${requestHash('rescue', openid, requestId)}`, inputDigest: takingDigest(input.offerId, input.units), now }
  const posted = await post<Rescued>(store, { ...work, decide: (read) => decide(read, request, rulesAt, work) })
  return isRefusal(posted) ? posted : posted.answer
}

const decide = async (
  read: Reader,
  { openid, now, input }: Request,
  rulesAt: RulesAt,
  work: Pick<Taking, 'key' | 'inputDigest' | 'now'>,
): Promise<Posting<Rescued> | Refusal> => {
  const program = rulesAt(now)
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  // An offer that is gone is refused inside the work, so that a request of before it went is still answered as it was.
  const offer = program.rescue.offers.find(({ id }) => id === input.offerId)
  if (!offer) return refuse('not_found', '没有找到这个兑换，可能已结束')
  const before = settled(account, now, rulesAt)
  return taken(read, { before, offer, units: input.units ?? 1, program, ...work })
}

const NO_STREAK = { last: null, run: 0, best: 0 }

const taken = async (read: Reader, taking: Taking): Promise<Posting<Rescued> | Refusal> => {
  const { before, offer, units, program, now } = taking
  const stock = offer.kind === 'gift' && offer.stock !== null ? await openStock(read, offer) : undefined
  const streak = offer.kind === 'extension' ? (await openDaily(read, before.account._id)).daily.streak : NO_STREAK
  const who = rescuable(before, program, { streak, taken: stock ? { [offer.id]: stock.guard.taken } : {}, today: dayOf(now) })
  const refused = barred(offer, who, units)
  if (refused) return refused
  if (offer.kind === 'gift') return takeGift({ ...taking, offer }, stock)
  return offer.kind === 'donation' ? donate({ ...taking, offer }) : extendLots({ ...taking, offer }, runOf(who), who.dying)
}
