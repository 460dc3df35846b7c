import type { Strings } from '../zh-cn'

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)

export const exporting: Strings['exporting'] = {
  start: 'Export',
  progress: (count) => (count > 0 ? `Exporting ${entries(count)}…` : 'Exporting…'),
  ready: (count) => `${entries(count)} ready`,
  failed: (words) => `Export not finished: ${words}`,
  goOn: 'Go on',
  send: 'Send to a chat',
  unsaved: 'The file could not be saved. Please try again',
  saved: (count) => `${entries(count)} exported`,
  copied: 'This phone cannot send files. Everything was copied, ready to paste into a spreadsheet',
  headings: ['Time', 'Kind', 'Description', 'Change', 'Points after', 'Entry'],
  fileName: 'Evergreen points',
  fileMonth: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
  fileOf: (today) => `exported ${today}`,
}
