import type { Strings } from '../zh-cn'

export const settings: Strings['settings'] = {
  title: 'Settings',
  failed: 'The settings could not be fetched',
  messages: 'Messages',
  messagesNote: 'What concerns the safety of your card always comes',
  points: 'Points',
  pointsNote: 'Credits, refunds, points about to expire',
  service: 'Service',
  serviceNote: 'Answers to feedback, changes of the rules',
  activity: 'Activities',
  activityNote: 'When something new begins',
  wechat: 'Messages in WeChat',
  look: 'Look',
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large' },
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  privacy: 'Privacy and account',
  privacyGuide: 'Privacy guide of the mini-program',
  data: 'Export my data',
  leave: 'Leave',
}
