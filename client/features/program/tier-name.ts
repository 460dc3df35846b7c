import type { PublicProgram } from '@shared/contracts'
import { tierWords } from '@/lib/words'

/** A tier of the programme as it is called in the language of now. */
export const tierName = ({ id, name }: PublicProgram['tiers'][number]): string => tierWords({ tier: id, tierName: name })
