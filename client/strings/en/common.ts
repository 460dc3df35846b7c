import type { Strings } from '../zh-cn'

export const common: Strings['common'] = {
  brand: 'Evergreen',
  back: 'Back',
  retry: 'Try again',
  refresh: 'Refresh',
  cancel: 'Cancel',
  confirm: 'OK',
  close: 'Close',
  save: 'Save',
  points: 'pts',
  inPoints: (points) => `${points} pts`,
  yuan: 'yuan',
  loading: 'Loading…',
  processing: 'Still working. We will tell you once it is certain',
  offline: 'No network. This is what you saw last time',
  stale: 'The latest could not be fetched. This is what you saw last time',
  next: 'Next',
  done: 'Done',
}
