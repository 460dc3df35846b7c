import type { Strings } from '../zh-cn'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const profile: Strings['profile'] = {
  title: 'Profile',
  failed: 'Your profile could not be fetched',
  avatar: 'Picture',
  pickAvatar: 'Choose a picture',
  dropAvatar: 'Remove the picture',
  avatarTooLarge: 'This picture stays too large. Please choose another',
  avatarUnreadable: 'This picture cannot be opened. Please choose a JPG or PNG',
  nickname: 'Name',
  nicknameHint: 'What shall we call you',
  nicknameEmpty: 'A name is needed',
  nicknameLong: (most) => `At most ${most} characters`,
  nicknameOdd: 'The name has characters that cannot be used',
  saved: 'Saved',
  birthday: 'Birthday',
  birthdayUnset: 'Fill in',
  birthdayWhy: 'It proves who you are when you look for your card. Only month and day are kept, never the year.',
  birthdayOnce: 'Only once',
  birthdayAsk: (day) => `Is it ${day}?`,
  birthdayNotes: [
    'A birthday can be filled in once; the shop corrects mistakes',
    'Month and day are kept, the year is not',
    'It can prove who you are when you move your card to another WeChat account',
  ],
  birthdayConfirm: 'That is right',
  birthdaySaved: 'Birthday noted',
  wheel: { month: (month) => MONTHS[month - 1] ?? String(month), date: (date) => String(date) },
  phone: 'Phone',
  noPhone: 'None',
  memberRef: 'Member number',
  copy: 'Copy',
  copied: 'Copied',
  joined: 'Member since',
}
