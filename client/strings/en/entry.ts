import type { Strings } from '../zh-cn'

export const entry: Strings['entry'] = {
  title: 'Points explained',
  failed: 'This entry could not be opened',
  oath: 'Each entry carries the fingerprint of the one before, so any change would show',
  ask: 'Anything wrong here? Tell us',
  steps: 'How it was counted',
  lots: 'The points involved',
  facts: 'This entry',
  usableUntil: (day) => `Usable until ${day}`,
  diedOn: (day) => `Expired on ${day}`,
  takenFrom: (day) => `From those expiring ${day}`,
  balanceAfter: 'Points after',
  debtAfter: 'Owed after',
  time: 'Time',
  order: 'Order',
  store: 'Store',
  rules: 'Rules version',
  number: 'Entry',
  nth: (seq) => `No. ${seq}`,
  fingerprint: 'Fingerprint',
}
