import type { Strings } from '../zh-cn'

export const privacy: Strings['privacy'] = {
  title: 'Your privacy',
  note: 'What comes next uses some of your data. Please read and agree to the ',
  and: ' and the ',
  guide: 'privacy guide of this mini-program',
  agree: 'Agree and continue',
  decline: 'Not now',
}
