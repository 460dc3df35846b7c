import type { Strings } from '../zh-cn'

export const paying: Strings['paying'] = {
  due: 'Still to pay',
  left: 'Time left',
  clock: (minutes, seconds) => `${minutes}:${seconds}`,
  note: 'The gift and your points are kept for you. Without a payment in time it is cancelled and the points come back.',
  over: 'The time to pay is over. We are checking whether you have paid; if not, it is cancelled and the points come back.',
  pay: (sum) => `Pay ${sum}`,
  check: 'See whether it is paid',
  why: {
    given_up: 'Not paid yet; you can still pay in time',
    failed: 'The payment did not go through and nothing was charged; please try again',
    paid: 'WeChat is confirming the payment. Please look again in a moment; you are not charged twice.',
    unreachable: 'WeChat Pay cannot be reached just now; please try again later',
  },
  paid: 'Paid',
  money: 'Paid in money',
  states: {
    unpaid: (sum) => `${sum} · to be paid`,
    paid: (sum) => `${sum} · paid`,
    refunding: (sum) => `${sum} · being refunded`,
    refunded: (sum) => `${sum} · refunded`,
    closed: (sum) => `${sum} · not paid`,
  },
  refundNote: 'The money goes back the way it came, usually within minutes, at most within days.',
  cashier: {
    title: 'WeChat Pay (stand-in)',
    note: 'This stands where WeChat would ask; no money is taken',
    pay: 'Pay',
    giveUp: 'Not now',
  },
}
