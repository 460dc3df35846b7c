import { forget, type Kept, recall, remember } from './storage'

/** Whose it is: what belongs to a member goes with him, what belongs to the device stays. */
const OWNERS: Readonly<Record<keyof Kept, 'member' | 'device'>> = {
  card: 'member',
  cardAt: 'member',
  history: 'member',
  clockOffset: 'device',
  commitments: 'device',
  pending: 'member',
  brightnessBefore: 'device',
  me: 'member',
  avatar: 'member',
  program: 'member',
  campaigns: 'member',
  activities: 'member',
  shareToken: 'member',
  tasks: 'member',
  checkIns: 'member',
  products: 'member',
  expiring: 'member',
  presents: 'member',
  gifts: 'member',
  redemptions: 'member',
  vouchers: 'member',
  offered: 'member',
  cameBy: 'device',
  inbox: 'member',
  feedback: 'member',
  noticesDismissed: 'member',
  feedbackDraft: 'member',
  textSize: 'device',
  language: 'device',
}

/** What the member has said himself: no answer brings it again. */
const SAID: readonly string[] = ['pending', 'feedbackDraft'] satisfies (keyof Kept)[]

/** Forgets what was answered to the member, as if it had never been asked. What is still undecided or unsent stays. */
export const forgetAnswers = (): void => {
  for (const [key, owner] of Object.entries(OWNERS)) if (owner === 'member' && !SAID.includes(key)) forget(key as keyof Kept)
}

/** Leaves nothing of the member on this device. What the same person has under way at the counter is the shop's and stays. */
export const forgetMember = (): void => {
  const ofTheShop = Object.entries(recall('pending') ?? {}).filter(([, op]) => op.fn !== 'member')
  forgetAnswers()
  forget('feedbackDraft')
  if (ofTheShop.length > 0) remember('pending', Object.fromEntries(ofTheShop))
  else forget('pending')
}
