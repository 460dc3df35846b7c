/** floor(a × b ÷ c) for safe integers, exact although a × b may exceed 2^53. */
export const mulDivFloor = (a: number, b: number, c: number): number => Number((BigInt(a) * BigInt(b)) / BigInt(c))
