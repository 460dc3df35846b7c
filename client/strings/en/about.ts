import type { Strings } from '../zh-cn'

export const about: Strings['about'] = {
  title: 'About',
  lead: 'Every point has its origin and its day',
  version: 'Version',
  versionOf: (built, contract) => `${built} (contract ${contract})`,
  terms: 'Terms and personal data',
  privacy: 'Privacy guide of the mini-program',
  rules: 'Rules of points',
  licences: 'Open-source licences',
  licencesLead: 'This app is built with the following software. Thanks to its authors',
  contact: 'Contact',
  contactNote: 'Write what you think or ask; the answer comes here',
}
