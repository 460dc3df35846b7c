import type { CodesTaken } from '../../../shared/contracts'
import type { PoolCodeDocument, StockDocument } from '../../../shared/contracts/documents/gift'
import { addCodes, codeFault, leftIn, spreadCodes } from '../../../shared/domain/mall'
import { grouped } from '../../../shared/domain/text'
import { shanghaiIso } from '../../../shared/domain/time'
import { isRefusal, refuse, type Refusal } from '../../../shared/errors'
import { digestOf } from '../../_kit/digest'
import { asPoolCode, asStock } from '../../_kit/mall/documents'
import { poolCodeId, sealCode } from '../../_kit/mall/pool-codes'
import type { Reader, Transaction } from '../../_kit/store'
import { transact } from '../../_kit/transact'
import { journalLine } from '../journal'
import { type Found, giftNamed, wrong } from '../mall/change-gift'
import type { StaffAct, StaffRequest } from '../request'

type Importing = StaffRequest<'gift.codes'>

/** A line of the file that is a code, with the name that the pool knows it by. */
interface Given {
  readonly line: number
  readonly code: string
  readonly _id: string
}

/** What a call brings, before the pool is looked at. */
interface Sorted {
  /** The first line of each code. */
  readonly given: readonly Given[]
  /** Lines that repeat one further up. */
  readonly repeated: readonly number[]
  readonly faulty: CodesTaken['faulty']
}

/**
 * Takes codes into the pool of a coupon, sealed, and their numbers into its stock, in one transaction: nothing is taken twice, whatever is sent
 * again, and what was taken can be redeemed at once. Every code remembers the call that brought it, so that the same call answers the same.
 */
export const takeCodes: StaffAct<'gift.codes'> = (request) => {
  const { store, staff, requestId, input } = request
  const call = digestOf({ staff: staff._id, requestId, input }).slice(0, 32)
  const sorted = sortedLines(request)
  return transact<CodesTaken>(store, {
    act: async (transaction) => {
      const found = await poolOf(transaction, input.giftId)
      if (isRefusal(found)) return found
      const there = await alreadyThere(transaction, sorted.given)
      const fresh = sorted.given.filter(({ _id }) => !there.has(_id))
      const stocks = fresh.length === 0 ? found.stocks : await taken(transaction, request, found, { fresh, call })
      return answerOf(sorted, there, call, stocks)
    },
  })
}

const sortedLines = ({ input: { giftId, codes } }: Importing): Sorted => {
  const seen = new Set<string>()
  const given: Given[] = []
  const repeated: number[] = []
  const faulty: CodesTaken['faulty'] = []
  for (const { line, code: raw } of codes) {
    const code = raw.trim()
    const fault = codeFault(code)
    if (fault) faulty.push({ line, fault })
    else if (seen.has(code)) repeated.push(line)
    else given.push({ line, code, _id: poolCodeId(giftId, code) })
    seen.add(code)
  }
  return { given, repeated, faulty }
}

const poolOf = async (transaction: Transaction, giftId: string): Promise<Found | Refusal> => {
  const found = await giftNamed(transaction, giftId)
  if (found === undefined) return refuse('not_found', '没有找到这个礼品')
  return found.gift.gift.config.kind === 'coupon' ? found : wrong([{ path: 'giftId', message: '只有券码类礼品可以导入券码' }])
}

/** Names that one look-up asks for. */
const ASKED = 100

/** Which of these the pool has already, and the call that brought each. */
const alreadyThere = async (read: Reader, given: readonly Given[]): Promise<ReadonlyMap<string, string>> => {
  const there = new Map<string, string>()
  for (let at = 0; at < given.length; at += ASKED) {
    const ids = given.slice(at, at + ASKED).map(({ _id }) => _id)
    const found = await read.find('pool_codes', { where: { _id: { in: ids } }, limit: ASKED })
    for (const { _id, call } of found.map(asPoolCode)) there.set(_id, call)
  }
  return there
}

interface Taking {
  readonly fresh: readonly Given[]
  readonly call: string
}

/** Seals the codes and gives their numbers to the parts of the stock; answers all parts as they are then. */
const taken = async (transaction: Transaction, request: Importing, { gift, stocks }: Found, taking: Taking): Promise<StockDocument[]> => {
  const next = await nextNumber(transaction, gift._id)
  const ranges = spreadCodes(stocks, next, taking.fresh.length)
  const after = stocks.map((stock, i) => (ranges[i] ? asStock(addCodes(stock, ranges[i])) : stock))
  await transaction.insert('pool_codes', sealedCodes(request, taking, next))
  for (const [i, stock] of after.entries()) if (ranges[i]) await transaction.replace('stocks', stock)
  const title = `导入券码：${gift.gift.name}，${grouped(taking.fresh.length)} 个`
  await transaction.insert('staff_log', [
    journalLine(request, { key: `gift.codes:${gift._id}:${taking.call}`, action: 'gift.codes', title }),
  ])
  return after
}

/** The numbers of a pool are dense, and never given again: also where codes were taken out of the stock. */
const nextNumber = async (read: Reader, giftId: string): Promise<number> => {
  const [last] = await read.find('pool_codes', { where: { giftId }, order: [['number', 'desc']], limit: 1 })
  return last === undefined ? 0 : asPoolCode(last).number + 1
}

const sealedCodes = ({ input: { giftId }, now }: Importing, { fresh, call }: Taking, next: number): PoolCodeDocument[] =>
  fresh.map(({ _id, code }, i) => {
    const number = next + i
    return asPoolCode({ _id, schema: 1, giftId, number, sealed: sealCode(giftId, number, code), importedAt: shanghaiIso(now), call })
  })

/** What this very call has brought is no duplicate of it. */
const answerOf = (
  { given, repeated, faulty }: Sorted,
  there: ReadonlyMap<string, string>,
  call: string,
  stocks: readonly StockDocument[],
): CodesTaken => {
  const old = given.filter(({ _id }) => there.has(_id) && there.get(_id) !== call)
  const duplicates = [...repeated, ...old.map(({ line }) => line)].sort((a, b) => a - b)
  return { taken: given.length - old.length, duplicates, faulty, left: leftIn(stocks) ?? 0 }
}
