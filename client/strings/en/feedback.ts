import type { Strings } from '../zh-cn'

export const feedback: Strings['feedback'] = {
  title: 'Feedback',
  failed: 'Your feedback could not be fetched',
  lead: 'What would you like to tell us',
  kind: 'Kind',
  kinds: { problem: 'Problem', complaint: 'Complaint', suggestion: 'Idea', praise: 'Praise', review: 'Review' },
  text: 'Your words',
  hint: 'When, in which shop and what happened, so that we can look into it',
  tooShort: 'Please write a few words more',
  about: 'About this entry',
  aboutNone: 'About no entry',
  send: 'Send',
  sent: 'Thank you. The answer will appear here',
  mine: 'What I wrote',
  states: { received: 'Received', answered: 'Answered', closed: 'Closed' },
  reply: 'Answer',
  empty: 'Nothing yet',
  emptyNote: 'Write to us, we answer with care',
  earlier: 'Earlier feedback',
  earlierLoading: 'Fetching earlier feedback…',
  earlierFailed: 'It failed. Tap to try again',
}
