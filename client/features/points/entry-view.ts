import type { ExplainedEntry } from '@shared/contracts'
import { dateWords, dayWords, grouped, signed, whenWords } from '@/lib/format'
import { type Strings, wordsFrom } from '@/strings'
import { entryTable } from '@/strings/entry'

export interface EntryView {
  readonly steps: readonly { readonly key: string; readonly words: string }[]
  readonly lots: readonly { readonly key: string; readonly came: boolean; readonly points: string; readonly words: string }[]
  /** What cannot be spent yet, or could not until now. */
  readonly held: EntryView['lots']
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** Points come, die, are taken, or (an extension) live on to a later day. */
const lotSays = (words: Strings['entry'], points: number, kind: string): ((day: string) => string) => {
  if (kind === 'extension') return points > 0 ? words.livesUntil : words.livedUntil
  if (points > 0) return words.usableUntil
  return kind === 'expiry' ? words.diedOn : words.takenFrom
}

const lotWords = (points: number, expiresOn: string, kind: string): string => {
  const words = wordsFrom(entryTable)
  return lotSays(words, points, kind)(dateWords(expiresOn))
}

/** Held points come, become usable on their day, or are taken back before it. */
const heldWords = (points: number, releaseOn: string, kind: string): string => {
  const words = wordsFrom(entryTable)
  if (points > 0) return words.heldUntil(dayWords(releaseOn))
  return kind === 'release' ? words.released : words.heldTaken(dayWords(releaseOn))
}

/** What the detail page says about one entry. */
export const entryView = (entry: ExplainedEntry): EntryView => ({
  steps: entry.steps.map((words, i) => ({ key: String(i), words })),
  lots: entry.lots.map((lot) => ({
    key: `${lot.expiresOn}${lot.points}`,
    came: lot.points > 0,
    points: signed(lot.points),
    words: lotWords(lot.points, lot.expiresOn, entry.kind),
  })),
  held: (entry.held ?? []).map((lot) => ({
    key: `${lot.releaseOn}${lot.expiresOn}${lot.points}`,
    came: lot.points > 0,
    points: signed(lot.points),
    words: heldWords(lot.points, lot.releaseOn, entry.kind),
  })),
  facts: factsOf(entry),
})

const factsOf = (entry: ExplainedEntry): EntryView['facts'] => {
  const words = wordsFrom(entryTable)
  return [
    { label: words.balanceAfter, value: grouped(entry.balanceAfter) },
    ...(entry.debtAfter > 0 ? [{ label: words.debtAfter, value: grouped(entry.debtAfter) }] : []),
    { label: words.time, value: whenWords(entry.at) },
    ...(entry.orderId ? [{ label: words.order, value: entry.orderId }] : []),
    ...(entry.storeId ? [{ label: words.store, value: entry.storeId }] : []),
    ...(entry.staffNo ? [{ label: words.staff, value: words.byStaff(entry.staffNo) }] : []),
    { label: words.rules, value: entry.programVersion },
    { label: words.number, value: words.nth(entry.seq) },
    { label: words.fingerprint, value: `${entry.hash.slice(0, 4)} ${entry.hash.slice(4, 8)} ${entry.hash.slice(8, 12)}` },
  ]
}
