import { CorruptDocument } from '../ledger/documents'
import type { Reader } from '../store'
import { asPoolCode } from './documents'
import { openCode } from './pool-codes'

/** Numbers as runs of neighbours: one look-up each. */
const runsOf = (numbers: readonly number[]): { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last?.to === number - 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
}

/** The codes of some numbers of a pool, opened, in the order of their numbers. One storage call for each run of neighbours. */
export const codesOf = async (read: Reader, giftId: string, numbers: readonly number[]): Promise<string[]> => {
  const codes: string[] = []
  for (const { from, to } of runsOf(numbers)) {
    const found = await read.find('pool_codes', {
      where: { giftId, number: { gte: from, lte: to } },
      order: [['number', 'asc']],
      limit: to - from + 1,
    })
    codes.push(...found.map(asPoolCode).map(({ number, sealed }) => openCode(giftId, number, sealed)))
  }
  if (codes.length !== numbers.length) throw new CorruptDocument(`pool_codes/${giftId}`, 'a code that was sold is missing')
  return codes
}
