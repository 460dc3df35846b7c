import { applyChange, burn, type Change, type EntryDraft, summed } from '../../../shared/domain/ledger'
import type { Lottery, Prize, Program } from '../../../shared/domain/program'
import { grouped } from '../../../shared/domain/text'
import { dayOf } from '../../../shared/domain/time'
import { digestOf } from '../../_kit/digest'
import { income } from '../../_kit/ledger/income'
import type { Settled } from '../../_kit/ledger/settle'

/** What makes two requests of one name the same draw. */
export const drawDigest = (lotteryId: string): string => digestOf({ lottery: lotteryId })

/** One draw with its outcome. */
export interface Outcome {
  readonly key: string
  readonly lottery: Lottery
  readonly number: number
  readonly prize: Prize | undefined
  readonly program: Program
  readonly now: number
  /** What this draw costs: nothing where it was redeemed in the mall. */
  readonly price: number
}

const pointsOf = (prize: Prize | undefined): number => (prize?.gives.kind === 'points' ? prize.gives.points : 0)

/** The entry of a draw: what it burns and what it gives, in one. The caller has seen that the points reach. */
export const drawEntry = ({ account, books }: Settled, outcome: Outcome): EntryDraft => {
  const { key, lottery, number, prize, program, now, price } = outcome
  const today = dayOf(now)
  const burnt = burn(books, price, today)
  if (burnt === undefined) throw new RangeError('a draw burns more than there is')
  const won = pointsOf(prize)
  const terms = { program, tier: account.tier, livesFrom: today, heldFrom: today, today, bought: false }
  const came = income(applyChange(books, burnt), [{ points: won, holdDays: 0 }], terms)
  return {
    ...together(burnt, came.change),
    _id: key,
    kind: 'lottery',
    title: prize === undefined ? `${lottery.name}:未中奖` : `${lottery.name}:抽中 ${prize.name}`,
    steps: [
      `第 ${grouped(number)} 号抽奖,${price > 0 ? `使用 ${grouped(price)} 分` : '使用 1 次兑换的抽奖机会'}`,
      prize === undefined ? '这次没有抽中奖品' : `抽中“${prize.name}”${won > 0 ? `,得 ${grouped(won)} 分` : ''}`,
      ...came.steps,
    ],
    actor: { kind: 'member', id: account._id },
    programVersion: program.version,
    inputDigest: drawDigest(lottery.id),
    orderId: null,
    storeId: null,
    cause: { lotteryId: lottery.id, number, prizeId: prize?.id ?? null, price, won },
  }
}

/** Nobody who has points to burn owes any, so a draw never repays. */
const together = (burnt: Change, came: Change): Change => ({
  ...burnt,
  points: burnt.points + came.points,
  lots: summed([...burnt.lots, ...came.lots]),
})
