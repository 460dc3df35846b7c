import type { Strings } from '../zh-cn'

export const cards: Strings['cards'] = {
  member: 'Come and join Evergreen',
  check_in: 'Check in with me, a leaf a day',
  activity: (name) => `Take part with me: ${name}`,
}
