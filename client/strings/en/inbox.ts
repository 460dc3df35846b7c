import type { Strings } from '../zh-cn'

export const inbox: Strings['inbox'] = {
  title: 'Messages',
  failed: 'The messages could not be fetched',
  notices: 'Announcements',
  about: (kind, from, until) => `${kind} · ${from} – ${until}`,
  unfold: 'More',
  fold: 'Less',
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'Unread',
  kinds: { service: 'Service', activity: 'Activities' },
  empty: 'No messages yet',
  emptyNote: 'Points that came, the safety of your card and service notes appear here',
  earlier: 'Earlier messages',
  earlierLoading: 'Fetching earlier messages…',
  earlierFailed: 'It failed. Tap to try again',
  end: 'That is all',
}
