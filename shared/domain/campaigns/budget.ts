/** A budget is kept in so many parts, one per share of the members, so that purchases of different members seldom wait for each other. */
export const SHARDS = 8

/** All parts, the member's own first: what it cannot give any more is taken from the next. */
export const shardsFrom = (own: number): readonly number[] => Array.from({ length: SHARDS }, (_, i) => (own + i) % SHARDS)

/** Member ids are ten random digits. */
export const shardOf = (memberId: string): number => Number(memberId) % SHARDS

/** What one part holds of a whole: the shares add up to it, and none shrinks when it grows. */
export const shareOf = (total: number, shard: number): number => Math.floor(total / SHARDS) + (shard < total % SHARDS ? 1 : 0)

/** Whole percent, so that 100 is said only of what is used up. */
export const percentOf = (used: number, total: number): number => Math.floor((used * 100) / total)

/** Percent of a budget, or of what points may cost, from which operators are warned (E6). */
export const WARN_PERCENT = 80
