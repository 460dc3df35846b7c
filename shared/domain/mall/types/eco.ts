import { donation } from './donation'
import type { RewardType } from './types'

/** Something for nature: as a donation, under its own name. */
export const eco: RewardType<'eco'> = {
  ...donation,
  kind: 'eco',
  handover: () => null,
  brings: ({ to, unit }, quantity) => ({ certificate: { to, unit, units: quantity } }),
}
