import type { Strings } from '../zh-cn'

export const reminders: Strings['reminders'] = {
  whens: {
    'points-credited': 'points arrive',
    expiring: 'points are about to expire',
    campaign: 'a campaign begins',
    result: 'a reward or review is settled',
  },
  between: ', ',
  offer: (whens) => `May WeChat tell you when: ${whens}?`,
  offerNote: 'One yes lets WeChat send one message. You can switch them off in the settings',
  go: 'Tell me',
  dismiss: 'Not now',
  toWechat: 'Switch it on',
}
