import type { KindOf } from './kind'

/** 2000 → `2 倍`. */
export const timesWords = (permille: number): string => `${permille / 1000} 倍`

export const multiply: KindOf<'multiply'> = {
  gives: 'multiple',
  permille: ({ permille }) => permille,
  words: ({ permille }) => `积分 ${timesWords(permille)}`,
}
