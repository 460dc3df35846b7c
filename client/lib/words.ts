import { language, strings } from '@/strings'
import { CallError } from './call/types'

const inChinese = (): boolean => language() === 'zh-CN'

/**
 * A sentence for people about what went wrong. The functions speak Chinese, and more precisely than any table: there their own words
 * come first. In another language the table's come first; a code that only a newer server knows is better said in Chinese than not.
 */
export const wordsOf = (error: unknown): string => {
  const { errors } = strings()
  if (!(error instanceof CallError)) return errors.internal
  const ours: string | undefined = errors[error.code]
  return (inChinese() ? (error.said ?? ours) : (ours ?? error.said)) ?? errors.internal
}

/** The name of a tier. The programme names its tiers in Chinese; those it came with have names in the other languages too. */
export const tierWords = ({ tier, tierName }: { readonly tier: string; readonly tierName: string }): string =>
  inChinese() ? tierName : ((strings().tiers as Readonly<Record<string, string>>)[tier] ?? tierName)

/** How a kind of entry is called. One that this version of the app does not know yet is said plainly rather than not at all. */
export const kindWords = (kind: string): string => {
  const { kinds } = strings()
  return (kinds as Readonly<Record<string, string>>)[kind] ?? kinds.other
}

/** The title of an entry. The ledger is written in Chinese: in another language the kind is said before it. */
export const titleWords = (kind: string, title: string): string => (inChinese() ? title : `${kindWords(kind)} · ${title}`)
