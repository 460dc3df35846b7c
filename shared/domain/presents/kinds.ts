/**
 * How points that a member gives to another one stand (K7): nobody has taken them up, both may still step back, or how it ended — given,
 * refused by the friend, withdrawn by the giver, or come back by themselves.
 */
export const PRESENT_STATES = ['offered', 'cooling', 'given', 'refused', 'withdrawn', 'lapsed'] as const

export type PresentState = (typeof PRESENT_STATES)[number]

/** Why a present came back by itself. */
export const LAPSE_REASONS = ['unanswered', 'giver_frozen', 'friend_frozen', 'giver_left', 'friend_left'] as const

export type LapseReason = (typeof LAPSE_REASONS)[number]

/** Which of the two somebody is. */
export const PRESENT_SIDES = ['giver', 'friend'] as const

export type PresentSide = (typeof PRESENT_SIDES)[number]

/** Later than every instant in Shanghai ISO: a present has ended, and the job has nothing to do with it. */
export const NOT_ON_ITS_WAY = '9999'
