import type { Strings } from '../zh-cn'

export const update: Strings['update'] = {
  outdated: 'The app has been updated. Please refresh to continue',
  ready: 'A new version is ready',
  note: 'Refreshing takes a moment. Your points and history stay as they are',
  refresh: 'Refresh now',
  later: 'Later',
  fault: 'This page could not be shown',
  faultNote: 'A refresh usually helps. Your points and history are safe',
}
