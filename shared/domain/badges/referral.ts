import type { BadgeKind } from './types'

/** So many rewarded invitations are celebrated. */
const INVITED = [1, 10, 50] as const

/** Brought new members who stayed to buy (T5). */
export const referral: BadgeKind = {
  prefix: 'invited-',
  earned: ({ invited = 0, today }) => INVITED.filter((count) => count <= invited).map((count) => ({ id: `invited-${count}`, on: today })),
  name: (count) => (count === '1' ? '第一位受邀好友' : `邀请好友 ${count} 位`),
}
