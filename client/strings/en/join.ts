import type { Strings } from '../zh-cn'

export const join: Strings['join'] = {
  lead: 'Every visit\nlets something grow',
  benefits: [
    { title: 'Points as you pay', note: 'Show your code and they arrive on the spot' },
    { title: 'Every point explained', note: 'How it was earned and how long it lasts' },
    { title: 'Forgot your card? No worries', note: 'Claim later with the code on the receipt' },
  ],
  invitedBy: (name) => `Invited by ${name}`,
  comeAlone: 'Not by them',
  agree: 'I have read and agree to the ',
  agreeTo: 'Agree to the membership terms and privacy notice',
  terms: 'membership terms and privacy notice',
  agreeFirst: 'Please read and agree to the terms first',
  now: 'Join in one tap',
  withPhone: 'Join with my phone number',
  whyPhone: 'Optional: with it you can earn by telling your number at the till',
  phoneHint: '11-digit mobile number',
  phoneWrong: 'Please enter an 11-digit mobile number',
  phoneGo: 'Join',
  moved: 'New WeChat account? Find your old card',
  phoneFailed: 'Your number could not be read this time. You can join with WeChat alone',
}
