import Taro from '@tarojs/taro'

/** Where the pages are. */
export const ROUTES = {
  card: '/pages/card/index',
  tasks: '/pages/tasks/index',
  mall: '/pages/mall/index',
  me: '/pages/me/index',
  history: '/packages/points/history/index',
  entry: '/packages/points/entry/index',
  claim: '/packages/points/claim/index',
  expiring: '/packages/points/expiring/index',
  presents: '/packages/points/presents/index',
  present: '/packages/points/present/index',
  gift: '/packages/mall/gift/index',
  redemptions: '/packages/mall/redemptions/index',
  redemption: '/packages/mall/redemption/index',
  addresses: '/packages/mall/addresses/index',
  campaigns: '/packages/programme/campaigns/index',
  estimate: '/packages/programme/estimate/index',
  checkIn: '/packages/daily/check-in/index',
  products: '/packages/daily/products/index',
  product: '/packages/daily/product/index',
  race: '/packages/daily/race/index',
  lottery: '/packages/daily/lottery/index',
  lotteryProof: '/packages/daily/lottery-proof/index',
  activities: '/packages/activity/list/index',
  activity: '/packages/activity/detail/index',
  invite: '/packages/invite/invite/index',
  share: '/packages/invite/share/index',
  landing: '/packages/invite/landing/index',
  profile: '/packages/me/profile/index',
  tier: '/packages/me/tier/index',
  settings: '/packages/me/settings/index',
  reminders: '/packages/me/reminders/index',
  safety: '/packages/me/safety/index',
  move: '/packages/me/move/index',
  leave: '/packages/me/leave/index',
  data: '/packages/me/data/index',
  inbox: '/packages/messages/inbox/index',
  feedback: '/packages/messages/feedback/index',
  terms: '/packages/about/terms/index',
  rules: '/packages/about/rules/index',
  faq: '/packages/about/faq/index',
  about: '/packages/about/about/index',
  staff: '/packages/staff/home/index',
  staffCredit: '/packages/staff/credit/index',
  staffRefund: '/packages/staff/refund/index',
  staffAssist: '/packages/staff/assist/index',
  staffCard: '/packages/staff/card/index',
  staffJournal: '/packages/staff/journal/index',
  staffFeedback: '/packages/staff/feedback/index',
  staffNotices: '/packages/staff/notices/index',
  staffCampaigns: '/packages/staff/campaigns/index',
  staffVouchers: '/packages/staff/vouchers/index',
  staffWaiting: '/packages/staff/waiting/index',
  staffShipments: '/packages/staff/shipments/index',
  staffPrograms: '/packages/staff/programs/index',
  staffForecast: '/packages/staff/forecast/index',
  staffEffect: '/packages/staff/effect/index',
  staffJobs: '/packages/staff/jobs/index',
  staffGifts: '/packages/staff-mall/gifts/index',
  staffGift: '/packages/staff-mall/gift/index',
  staffStock: '/packages/staff-mall/stock/index',
  staffCodes: '/packages/staff-mall/codes/index',
  staffRisk: '/packages/staff/risk/index',
  staffPhotos: '/packages/staff/photos/index',
} as const

export type RouteName = keyof typeof ROUTES

/** The pages of the tab bar, in its order: WeChat switches to them instead of stacking them. */
export const TABS = ['card', 'tasks', 'mall', 'me'] as const satisfies readonly RouteName[]

type Query = Readonly<Record<string, string>>

/** The path of a page with what it is told. */
export const pathTo = (to: RouteName, query: Query = {}): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return pairs.length ? `${ROUTES[to]}?${pairs.join('&')}` : ROUTES[to]
}

export const go = (to: RouteName, query: Query = {}): void => {
  if ((TABS as readonly RouteName[]).includes(to)) void Taro.switchTab({ url: ROUTES[to] })
  else void Taro.navigateTo({ url: pathTo(to, query) })
}

/** Back to the page before; to the card when this page was opened from outside. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: ROUTES.card })
}
