import { grouped, yuan } from '@shared/domain/text'
import { language, strings } from '@/strings'
import { CallError } from './call/types'
import { dateWords } from './format'

const inChinese = (): boolean => language() === 'zh-CN'

/**
 * A sentence for people about what went wrong. The functions speak Chinese, and more precisely than any table: there their own words
 * come first. In another language the table's come first; a code that only a newer server knows is better said in Chinese than not.
 */
export const wordsOf = (error: unknown): string => {
  const { errors } = strings()
  if (!(error instanceof CallError)) return errors.internal
  const ours: string | undefined = preciseWords(error) ?? errors[error.code]
  return (inChinese() ? (error.said ?? ours) : (ours ?? error.said)) ?? errors.internal
}

/** What can be said more exactly by the figures that came with a refusal. */
const preciseWords = ({ details = {} }: CallError): string | undefined => {
  const { precise } = strings()
  if (typeof details.limitFen === 'number') return precise.limit(yuan(details.limitFen))
  if (typeof details.refundableFen === 'number') return precise.refundable(yuan(details.refundableFen))
  if (typeof details.missingPoints === 'number') return precise.missingPoints(grouped(details.missingPoints))
  if (typeof details.claimUntil === 'string') return precise.claimedUntil(dateWords(details.claimUntil))
  return undefined
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

/** The title of an entry where there is little room: the kind alone in another language, and what the ledger says to be put beside. */
export const shortTitle = (kind: string, title: string): { readonly title: string; readonly beside?: string } =>
  inChinese() ? { title } : { title: kindWords(kind), beside: title }

/** The name of a badge. The programme names its badges in Chinese: in another language their kind is said. */
export const badgeWords = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  inChinese() ? name : ((strings().badges.kinds as Readonly<Record<string, string>>)[kind] ?? name)
