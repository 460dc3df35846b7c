import type { Program } from '../program'
import { yuan } from '../text'

export interface PurchaseLine {
  readonly sku: string
  readonly category?: string | undefined
  readonly quantity: number
  readonly amountFen: number
  readonly excluded?: boolean | undefined
}

export interface Sale {
  readonly amountFen: number
  readonly channel?: string | undefined
  readonly lines?: readonly PurchaseLine[] | undefined
}

/** Why a line earns nothing, in the member's words; undefined when it counts (E1). */
export const exclusionOf = (program: Program, line: PurchaseLine): string | undefined => {
  const { excludedSkus, excludedCategories } = program.earning
  if (line.excluded) return '收银台标记为不积分'
  if (excludedSkus.includes(line.sku)) return `商品 ${line.sku} 不参与积分`
  const category = excludedCategories.find(({ id }) => id === line.category)
  return category && `${category.name}不参与积分`
}

export interface Eligible {
  readonly eligibleFen: number
  /** The lines that count. */
  readonly lines: readonly PurchaseLine[]
  readonly excludedSkus: readonly string[]
  /** What does not count and why, a reason a line; sorted, so that the order of lines never matters. */
  readonly words: readonly string[]
}

const reasonWords = (byReason: ReadonlyMap<string, number>): string[] =>
  [...byReason].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, fen]) => `其中 ${yuan(fen)} 元不计分:${reason}`)

/** The part of a sale that earns (E1). */
export const eligibleOf = (program: Program, sale: Sale): Eligible => {
  const channel = program.earning.excludedChannels.find(({ id }) => id === sale.channel)
  if (channel) {
    const words = reasonWords(new Map([[`${channel.name}渠道不参与积分`, sale.amountFen]]))
    return { eligibleFen: 0, lines: [], excludedSkus: [], words }
  }
  const byReason = new Map<string, number>()
  const skus = new Set<string>()
  const lines: PurchaseLine[] = []
  let eligibleFen = sale.amountFen
  for (const line of sale.lines ?? []) {
    const reason = exclusionOf(program, line)
    if (reason === undefined) lines.push(line)
    else {
      skus.add(line.sku)
      byReason.set(reason, (byReason.get(reason) ?? 0) + line.amountFen)
      eligibleFen -= line.amountFen
    }
  }
  return { eligibleFen, lines, excludedSkus: [...skus].sort(), words: reasonWords(byReason) }
}
