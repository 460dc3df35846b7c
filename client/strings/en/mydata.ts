import type { Strings } from '../zh-cn'

export const mydata: Strings['mydata'] = {
  title: 'Export my data',
  lead: 'Your data is yours to take along',
  inside: 'What is in the file',
  parts: [
    'Name, picture, phone number, birthday',
    'When you joined, and the terms you agreed to',
    'Tier, growth, balance and the last day of every lot',
    'Every entry of the history',
    'Messages and feedback',
  ],
  note: 'The file is JSON, which any text editor opens. It has your full phone number, so keep it with care.',
  start: 'Export',
  fileName: 'evergreen-my-data',
}
