import type { Strings } from '../zh-cn'

export const claim: Strings['claim'] = {
  title: 'Claim a receipt',
  lead: 'Receipt code',
  scan: 'Scan',
  offline: 'No network. Your claim is saved: tap again once you are online. You will not be credited twice',
  unknown: 'No answer yet. Please check again in a moment. You will not be credited twice',
  go: 'Claim points',
  going: 'Claiming',
  checkAgain: 'Check again',
  notes: [
    'The receipt code is printed near the bottom: 13 letters and digits, in either case',
    'Claim before the date printed on the receipt. Each receipt counts once',
    'A receipt that was refunded in full has no points left to claim',
  ],
  incomplete: 'A receipt code has 13 letters and digits. Please complete it',
  refusals: {
    claim_taken: 'This receipt has already been claimed. Each one counts once',
    claim_refunded: 'This receipt was refunded in full, so there are no points to claim',
    not_found: 'We do not know this code. Please compare it with the receipt once more',
  },
  done: 'Points claimed',
  balance: (points) => `You now have ${points} points`,
  explain: 'See how they were counted',
  another: 'Claim another',
}
