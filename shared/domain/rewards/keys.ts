import type { Reward } from '../program'

/**
 * Business keys: what they name is given once, for ever. A reward is told apart by its id, so that another one on the same occasion is
 * another reward; an event is not, so that reporting it twice counts once even if the rewards have changed in between.
 */
export const rewardKeys = {
  once: ({ id }: Reward, memberId: string): string => `reward:${id}:${memberId}`,
  yearly: ({ id }: Reward, memberId: string, year: number): string => `reward:${id}:${memberId}:${year}`,
  event: (eventId: string): string => `event:${eventId}`,
} as const
