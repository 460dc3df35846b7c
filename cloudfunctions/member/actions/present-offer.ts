import type { ActionData } from '../../../shared/contracts'
import type { PresentDocument } from '../../../shared/contracts/documents/present'
import type { PresentCause } from '../../../shared/contracts/documents/entry'
import { burn, type Change, type EntryDraft } from '../../../shared/domain/ledger'
import { answerUntil, barOfParty, countPresent, type PresentKey, unfitPresent } from '../../../shared/domain/presents'
import type { Presents } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf, shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { requestHash, sealedDigestOf } from '../../_kit/digest'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled, type Settled } from '../../_kit/ledger/settle'
import { burntSteps } from '../../_kit/ledger/words'
import { asPresent, partyOf, presentIdOf, presentTerms } from '../../_kit/presents/documents'
import { presentFace } from '../../_kit/presents/face'
import { offeredTold } from '../../_kit/presents/told'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { refusalOfText } from '../../_kit/wechat/text-check'
import { type Act, callerAccount, type MemberRequest } from '../request'

type Offered = ActionData<'present.offer'>

interface Offering {
  readonly request: MemberRequest<'present.offer'>
  readonly rulesAt: RulesAt
  readonly key: string
  readonly inputDigest: string
}

/**
 * Points leave the caller's account for a friend (K7): burnt like any others, counted in the limits, and the present there, all in one
 * transaction. Who asks again under the same name gives nothing twice. The words are looked at by WeChat first: somebody else will read them.
 */
export const offerPresent: Act<'present.offer'> = async (request) => {
  const { store, openid, requestId, now, input } = request
  if (input.words !== undefined) {
    const refused = await refusalOfText({ openid, text: input.words, scene: 'comment', now })
    if (refused) return refused
  }
  const offering: Offering = {
    request,
    rulesAt: await rulesOf(store, now),
    key: `present:${requestHash('present', openid, requestId)}`,
    inputDigest: sealedDigestOf(input),
  }
  const { key, inputDigest } = offering
  const posted = await post<Offered>(store, { key, inputDigest, now, decide: (read) => decide(read, offering) })
  return isRefusal(posted) ? posted : withCard(posted.answer, { presentId: presentIdOf(key), words: input.words ?? '' })
}

/** What the card says stays out of the ledger, which forgets nothing and is read by staff. */
const withCard = (answer: Offered, card: { readonly presentId: string; readonly words: string }): Offered => ({
  ...answer,
  present: { ...answer.present, ...card },
})

const decide = async (read: Reader, { request, rulesAt, key, inputDigest }: Offering): Promise<Posting<Offered> | Refusal> => {
  const { openid, now, input } = request
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  const program = rulesAt(now)
  const terms = presentTerms(program)
  if (isRefusal(terms)) return terms
  const before = settled(account, now, rulesAt)
  const change = leaving(before, terms, request)
  if (isRefusal(change)) return change
  const { counts, keys } = countPresent(before.account.capCounts as never, input.points, dayOf(now))
  const present = presentOf({ request, key, terms, giverId: account._id, change, keys })
  return {
    account: { ...before.account, capCounts: counts, hasPresents: true },
    drafts: [...before.drafts, { ...change, ...draftOf(present, change), programVersion: program.version, inputDigest }],
    tell: () => [offeredTold(present, now)],
    insert: [['presents', present]],
    answer: ({ balance }) => {
      const shown = presentFace(present, 'giver', undefined, now)
      return withCard({ present: shown, entryId: key, points: change.points, balance }, { presentId: '', words: '' })
    },
  }
}

/** What leaves the books, or why nothing may. */
const leaving = (
  { account, books }: Settled,
  terms: Presents,
  { input: { points }, now }: MemberRequest<'present.offer'>,
): Change | Refusal => {
  const today = dayOf(now)
  const refused = barOfParty(partyOf(account), terms, now) ?? unfitPresent(terms, account.capCounts as never, points, today)
  if (refused) return refused
  const words = `可用积分 ${grouped(books.balance)}，不足 ${grouped(points)} 分`
  return burn(books, points, today) ?? refuse('not_enough_points', words, { balance: books.balance })
}

interface Making {
  readonly request: MemberRequest<'present.offer'>
  readonly key: string
  readonly terms: Presents
  readonly giverId: string
  readonly change: Change
  readonly keys: readonly PresentKey[]
}

const presentOf = ({ request: { input, now }, key, terms, giverId, change, keys }: Making): PresentDocument =>
  asPresent({
    _id: presentIdOf(key),
    schema: 1,
    giverId,
    friendId: null,
    points: input.points,
    lots: change.lots.map(({ expiresOn, points }) => ({ expiresOn, points: -points })),
    words: input.words ?? '',
    entryId: key,
    at: shanghaiIso(now),
    coolingHours: terms.coolingHours,
    state: 'offered',
    takenAt: null,
    endedAt: null,
    reason: null,
    lapsed: 0,
    limitKeys: keys,
    dueAt: answerUntil(now, terms.answerDays),
  })

const draftOf = (
  { giverId, points, lots, entryId }: PresentDocument,
  change: Change,
): Omit<EntryDraft, keyof Change | 'programVersion' | 'inputDigest'> => ({
  _id: entryId,
  kind: 'present',
  title: '转赠积分给好友',
  steps: [`转赠 ${grouped(points)} 分，有效期不变`, ...burntSteps(change), '好友接受并过了冷静期后到账，否则退回原处'],
  actor: { kind: 'member', id: giverId },
  orderId: null,
  storeId: null,
  cause: { step: 'offered', entryId, lots, lapsed: 0, forfeited: 0 } satisfies PresentCause,
})
