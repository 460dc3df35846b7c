import type { ExplainedEntry } from '@shared/contracts'
import { clockTime, dayOfIso, dotted, grouped, signed } from '@/lib/format'

export interface EntryView {
  readonly steps: readonly { readonly key: string; readonly words: string }[]
  readonly lots: readonly { readonly key: string; readonly came: boolean; readonly points: string; readonly words: string }[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** `2026.11.23 10:02` */
export const whenWords = (iso: string): string => `${dotted(dayOfIso(iso))} ${clockTime(iso)}`

const lotWords = (points: number, expiresOn: string, kind: string): string =>
  points > 0 ? `${dotted(expiresOn)} 前可用` : kind === 'expiry' ? `${dotted(expiresOn)} 到期` : `取自 ${dotted(expiresOn)} 到期的一批`

/** What the detail page says about one entry. */
export const entryView = (entry: ExplainedEntry): EntryView => ({
  steps: entry.steps.map((words, i) => ({ key: String(i), words })),
  lots: entry.lots.map((lot) => ({
    key: `${lot.expiresOn}${lot.points}`,
    came: lot.points > 0,
    points: signed(lot.points),
    words: lotWords(lot.points, lot.expiresOn, entry.kind),
  })),
  facts: [
    { label: '变动后积分', value: grouped(entry.balanceAfter) },
    ...(entry.debtAfter > 0 ? [{ label: '变动后待补', value: grouped(entry.debtAfter) }] : []),
    { label: '时间', value: whenWords(entry.at) },
    ...(entry.orderId ? [{ label: '订单号', value: entry.orderId }] : []),
    ...(entry.storeId ? [{ label: '门店', value: entry.storeId }] : []),
    { label: '规则版本', value: entry.programVersion },
    { label: '账目序号', value: `第 ${entry.seq} 笔` },
    { label: '账目指纹', value: `${entry.hash.slice(0, 4)} ${entry.hash.slice(4, 8)} ${entry.hash.slice(8, 12)}` },
  ],
})
