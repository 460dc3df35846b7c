import type { Account } from '../../../shared/contracts/documents/account'
import type { RedemptionDocument } from '../../../shared/contracts/documents/redemption'
import type { RedemptionFace } from '../../../shared/contracts/member/mall'
import type { Actor } from '../../../shared/domain/ledger'
import { endedBy, moneyBack, paymentState, returnPieces, UNPAID_WORDS, withoutRedeemed } from '../../../shared/domain/mall'
import type { Program } from '../../../shared/domain/program'
import { yuan } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../digest'
import type { Told } from '../inbox/promise'
import { givenBack } from '../ledger/given-back'
import type { Filed, Posting } from '../ledger/post'
import type { Settled } from '../ledger/settle'
import { givenBackWords } from '../ledger/words'
import type { Reader } from '../store'
import { asRedemption, asStock } from './documents'
import { redemptionFace } from './face'

/** What giving back answers, to whoever asks how often. */
export interface Restored {
  readonly redemption: RedemptionFace
  readonly entryId: string
  readonly points: number
  readonly lapsed: number
  readonly balance: number
  /** Money that goes back. */
  readonly fen: number
}

/** Who gives it back, and why. */
export interface Ending {
  readonly state: 'cancelled' | 'lapsed'
  readonly actor: Actor
  readonly program: Program
  readonly now: number
  /** Beside the state, on its page. */
  readonly words?: string
  /** What its member is told; nothing where the member has done it. */
  readonly told?: (back: string) => Told
}

/** One redemption is given back once, whoever does it. */
export const restoreKey = (redemptionId: string): string => `restore:${redemptionId}`

export const restoreDigest = (redemptionId: string): string => digestOf({ restore: redemptionId })

const REASONS: Record<Ending['state'], string> = { cancelled: '兑换已取消', lapsed: '逾期未使用，兑换已失效' }

const reasonOf = (redemption: RedemptionDocument, state: Ending['state']): string =>
  state === 'lapsed' && paymentState(redemption) === 'unpaid' ? `${UNPAID_WORDS}，兑换已失效` : REASONS[state]

/** `9.90 元将原路退回` */
const moneySteps = (fen: number): string[] => (fen > 0 ? [`${yuan(fen)} 元将原路退回`] : [])

/**
 * A redemption that was not used ends, and everything about it is given back: the points into their very lots, the pieces and codes into the
 * stock, what was counted in the limits of its member; and money that was paid is owed back. One storage call where the gift is counted. The caller has seen that it may end.
 */
export const restored = async (
  read: Reader,
  before: Settled,
  redemption: RedemptionDocument,
  ending: Ending,
): Promise<Posting<Restored>> => {
  const { state, actor, program, now, words, told } = ending
  const { _id, quantity, points, name } = redemption
  const key = restoreKey(_id)
  const back = givenBack(before.account, before.books, redemption.lots, dayOf(now))
  const fen = moneyBack(redemption)
  const after = asRedemption(endedBy(redemption, state, now, words))
  return {
    account: uncounted(before.account, redemption),
    drafts: [
      ...before.drafts,
      {
        ...back.change,
        _id: key,
        kind: 'restoration',
        title: `退回：${name}`,
        steps: [reasonOf(redemption, state), ...back.steps, ...moneySteps(fen)],
        actor,
        programVersion: program.version,
        inputDigest: restoreDigest(_id),
        orderId: null,
        storeId: null,
        cause: { redemptionId: _id, entryId: redemption.entryId, points, lapsed: back.lapsed },
      },
    ],
    tell: () => (told ? [told([givenBackWords(back.points, back.lapsed), ...moneySteps(fen)].join('，'))] : []),
    replace: [['redemptions', after], ...(await intoStock(read, redemption, quantity))],
    answer: ({ balance }) => ({
      redemption: redemptionFace(after, now),
      entryId: key,
      points: back.points,
      lapsed: back.lapsed,
      balance,
      fen,
    }),
  }
}

const uncounted = (account: Account, { limitKeys, quantity, points }: RedemptionDocument): Account => ({
  ...account,
  capCounts: withoutRedeemed(account.capCounts as never, limitKeys, { pieces: quantity, points }),
})

/** Stock that is not kept any more takes nothing back. */
const intoStock = async (read: Reader, { stockId, counted, codes }: RedemptionDocument, pieces: number): Promise<Filed> => {
  const found = counted ? await read.get('stocks', stockId) : undefined
  return found === undefined ? [] : [['stocks', asStock(returnPieces(asStock(found), pieces, codes))]]
}
