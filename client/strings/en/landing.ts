import type { Strings } from '../zh-cn'

export const landing: Strings['landing'] = {
  title: 'An invitation',
  failed: 'The invitation could not be opened',
  unknown: 'We do not know this invitation',
  unknownNote: 'The link may be incomplete. You can still have a look at Evergreen',
  toCard: 'See Evergreen',
  from: (name) => `${name} invites you`,
  leads: {
    member: 'to join Evergreen',
    check_in: 'to check in together',
    activity: (name) => `to take part in ${name}`,
  },
  what: {
    member: 'Evergreen is the membership of our shops. Show your code when you pay, and every point is explained.',
    check_in: 'One tap a day earns a few points, and more with every day in a row, for seven days.',
  },
  facts: 'To be clear',
  free: 'Joining is free, and you can leave at any time',
  choice: 'It is up to you. Nothing is recorded by looking',
  inviterJoin: (name, points, days) =>
    `If you join, ${name} gets ${points} pts once your first purchase meets the rules and can no longer be returned (${days} days)`,
  inviterShare: (name, points) => `If you take part, ${name} gets ${points} pts, once for each friend`,
  yourShare: 'It takes nothing from your own points',
  go: { join: 'Join', check_in: 'Check in', activity: 'See the activity', card: 'Open my card' },
  joinFirst: 'To take part, join first',
  memberAlready: 'You are a member already. This invitation is for new friends',
  over: 'This activity is over',
  toActivities: 'Other activities',
  own: 'This is your own invitation',
  ownNote: 'Send it to a friend, who will see this page',
  toInvite: 'My invitations',
  toShare: 'My cards',
  noThanks: 'No, just looking',
}
