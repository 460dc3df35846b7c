import type { Check } from '../types'

/** A reminder that comes before anything can be done leads to a page on which nothing can be taken yet. */
export const remindedBeforeRescue: Check = {
  code: 'reminded-before-rescue',
  find: ({ reminders: { expiryDays }, rescue: { offers, windowDays } }) =>
    offers.length > 0 && expiryDays[0]! > windowDays
      ? [{ path: 'rescue.windowDays', message: `提前 ${expiryDays[0]} 天提醒时还不能兑换,建议不少于 ${expiryDays[0]} 天` }]
      : [],
}
