import { timesOf } from '../progress'
import type { TaskKindOf } from '../types'

/** Nickname, picture and birthday. */
export const profile: TaskKindOf<'profile'> = {
  needs: ['person'],
  place: 'profile',
  words: () => '填好昵称、头像和生日',
  progress: (_, { profile: { name, picture, birthday } }) => timesOf([name, picture, birthday].filter(Boolean).length, 3),
}
