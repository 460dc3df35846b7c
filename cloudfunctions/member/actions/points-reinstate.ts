import type { ActionData } from '../../../shared/contracts'
import type { Account } from '../../../shared/contracts/documents/account'
import { reinstatementsOf, SLEEPING, withReinstatement } from '../../../shared/domain/expiry'
import { earn, type EntryDraft } from '../../../shared/domain/ledger'
import type { Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import type { RulesAt } from '../../../shared/domain/tiers'
import { dayOf } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../../_kit/digest'
import { post, type Posting } from '../../_kit/ledger/post'
import { settled, type Settled } from '../../_kit/ledger/settle'
import { lotSteps } from '../../_kit/ledger/words'
import { rulesOf } from '../../_kit/programs'
import type { Reader } from '../../_kit/store'
import { type Act, callerAccount, type MemberRequest } from '../request'
import { backOf, type Death, deathNamed, lastDayOf, reinstatementKey } from '../rescue/deaths'

type Reinstated = ActionData<'points.reinstate'>

/** Asks dead points back (X5). The key of the entry names the death, so that each comes back once, whoever asks how often. */
export const reinstatePoints: Act<'points.reinstate'> = async (request) => {
  const { store, now, input } = request
  const caller = await callerAccount(request)
  if (isRefusal(caller)) return caller
  const rulesAt = await rulesOf(store, now)
  const posted = await post<Reinstated>(store, {
    key: reinstatementKey(input.entryId),
    inputDigest: digestOfBack(input.entryId, caller._id),
    now,
    decide: (read) => decide(read, request, rulesAt),
  })
  if (isRefusal(posted)) return posted.refused === 'conflict' ? UNKNOWN : posted
  return posted.answer
}

/** Its member stands in it: somebody else's death is answered like one that does not exist, and never with what its member was told. */
const digestOfBack = (entryId: string, memberId: string): string => digestOf({ reinstatement: entryId, by: memberId })

const UNKNOWN = refuse('not_found', '没有找到这笔到期的积分')

const decide = async (
  read: Reader,
  { openid, now, input }: MemberRequest<'points.reinstate'>,
  rulesAt: RulesAt,
): Promise<Posting<Reinstated> | Refusal> => {
  const account = await callerAccount({ store: read, openid })
  if (isRefusal(account)) return account
  const before = settled(account, now, rulesAt)
  const death = await deathNamed(read, before, input.entryId, dayOf(now))
  if (death === undefined) return UNKNOWN
  if (account.status === 'frozen') return refuse('account_frozen')
  if (before.account.dormantSince !== null) return refuse('not_eligible', SLEEPING)
  return reinstated(before, death, rulesAt(now), now)
}

const reinstated = (before: Settled, death: Death, program: Program, now: number): Posting<Reinstated> | Refusal => {
  const today = dayOf(now)
  const back = backOf(program, death, today)
  if (back === undefined) return refuse('over', '找回期限已过')
  const { account } = before
  const { perYear } = back.policy
  if (reinstatementsOf(account.capCounts, today) >= perYear) return refuse('limit_reached', `每年可找回 ${perYear} 次，今年的次数已用完`)
  const draft = reinstatementEntry(before, death, { ...back, program, today })
  return {
    account: { ...account, capCounts: withReinstatement(account.capCounts, back.points, today) as Account['capCounts'] },
    drafts: [...before.drafts, draft],
    tell: () => [
      {
        key: `points:${draft._id}`,
        kind: 'points',
        title: `${grouped(back.points)} 积分已找回`,
        body: `您已找回 ${grouped(back.points)} 分，有效期至 ${back.livesUntil}，请尽快使用。`,
        link: 'expiring',
      },
    ],
    answer: ({ balance }) => ({ entryId: draft._id, points: back.points, balance, expiresOn: back.livesUntil }),
  }
}

type Back = NonNullable<ReturnType<typeof backOf>> & { readonly program: Program; readonly today: string }

const reinstatementEntry = (
  { account, books }: Settled,
  { draft: died }: Death,
  { points, policy, livesUntil, program, today }: Back,
): EntryDraft => {
  const change = earn(books, [{ points, expiresOn: livesUntil, releaseOn: null }], today)
  return {
    ...change,
    _id: reinstatementKey(died._id),
    kind: 'reinstatement',
    title: '找回到期积分',
    steps: [
      `${lastDayOf(died)} 到期的 ${grouped(-died.points)} 分可找回 ${policy.permille / 10}%,得 ${grouped(points)} 分`,
      ...lotSteps(change),
    ],
    actor: { kind: 'member', id: account._id },
    programVersion: program.version,
    inputDigest: digestOfBack(died._id, account._id),
    orderId: null,
    storeId: null,
    cause: { expiryId: died._id, permille: policy.permille, points, expiresOn: livesUntil },
  }
}
