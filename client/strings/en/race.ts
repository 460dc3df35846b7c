import type { Strings } from '../zh-cn'

export const race: Strings['race'] = {
  title: 'This week’s race',
  lead: 'Who gathers most\nthis week',
  failed: 'The race could not be fetched',
  week: (from, until) => `${from} to ${until}`,
  how: 'Points from check-ins, tasks, activities and sharing count; points from purchases do not. It starts anew every Monday at midnight.',
  join: 'Take part',
  joinNote:
    'While this is on, others see the first character of your nickname and your points of the week. Switch it off and you are gone at once.',
  hidden: 'You are not taking part: nobody sees you',
  mine: 'My place',
  rank: (rank) => `No. ${rank}`,
  points: (points) => `${points} points`,
  me: 'Me',
  none: 'Nobody is in the race yet',
  noneNote: 'Points count from the moment you take part',
  listed: (count) => `${count} in the race`,
}
