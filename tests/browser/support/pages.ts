/** Every page of the app as people meet it: who opens it, where, and what shows that it has been drawn. */
export interface ShownPage {
  readonly name: string
  readonly persona: string
  readonly route: string
  readonly mark: string
}

export const PAGES: readonly ShownPage[] = [
  { name: 'card', persona: 'jia', route: '/pages/card/index', mark: '#member-code-digits' },
  { name: 'join', persona: 'new', route: '/pages/card/index', mark: '#join-now' },
  { name: 'history', persona: 'jia', route: '/packages/points/history/index', mark: '.rows__entry' },
  { name: 'entry', persona: 'jia', route: '/packages/points/entry/index?id=purchase%3ADEMO-0001', mark: '#entry-steps' },
  { name: 'expiring', persona: 'jia', route: '/packages/points/expiring/index', mark: '#expiring' },
  { name: 'claim', persona: 'jia', route: '/packages/points/claim/index', mark: '#claim-go' },
  { name: 'me', persona: 'jia', route: '/pages/me/index', mark: '#me-balance' },
  { name: 'stranger', persona: 'new', route: '/pages/me/index', mark: '#invitation' },
  { name: 'profile', persona: 'jia', route: '/packages/me/profile/index', mark: '#profile' },
  { name: 'campaigns', persona: 'jia', route: '/packages/programme/campaigns/index', mark: '#campaigns' },
  { name: 'estimate', persona: 'jia', route: '/packages/programme/estimate/index', mark: '#estimate-amount' },
  { name: 'activities', persona: 'jia', route: '/packages/activity/list/index', mark: '#activities' },
  { name: 'activity', persona: 'jia', route: '/packages/activity/detail/index?id=spring-skincare', mark: '#activity' },
  { name: 'invite', persona: 'jia', route: '/packages/invite/invite/index', mark: '#invite' },
  { name: 'share', persona: 'jia', route: '/packages/invite/share/index', mark: '#share' },
  { name: 'landing-unknown', persona: 'new', route: '/packages/invite/landing/index?scene=nobody', mark: '.state' },
  { name: 'tier', persona: 'jia', route: '/packages/me/tier/index', mark: '#standing' },
  { name: 'settings', persona: 'jia', route: '/packages/me/settings/index', mark: '#messages' },
  { name: 'reminders', persona: 'jia', route: '/packages/me/reminders/index', mark: '#reminders' },
  { name: 'safety', persona: 'jia', route: '/packages/me/safety/index', mark: '#safety' },
  { name: 'move', persona: 'new', route: '/packages/me/move/index', mark: '#move-phone' },
  { name: 'leave', persona: 'jia', route: '/packages/me/leave/index', mark: '#leave' },
  { name: 'data', persona: 'jia', route: '/packages/me/data/index', mark: '#data' },
  { name: 'inbox', persona: 'jia', route: '/packages/messages/inbox/index', mark: '.message' },
  {
    name: 'feedback',
    persona: 'jia',
    route: '/packages/messages/feedback/index?entryId=purchase%3ADEMO-0001',
    mark: '#feedback-about',
  },
  { name: 'rules', persona: 'new', route: '/packages/about/rules/index', mark: '#rules' },
  { name: 'faq', persona: 'new', route: '/packages/about/faq/index', mark: '#questions' },
  { name: 'about', persona: 'new', route: '/packages/about/about/index', mark: '#about' },
  { name: 'terms', persona: 'jia', route: '/packages/about/terms/index', mark: '#terms' },
  { name: 'staff-desk', persona: 'clerk', route: '/packages/staff/home/index', mark: '#who' },
  { name: 'staff-manager', persona: 'manager', route: '/packages/staff/home/index', mark: '#to-staffNotices' },
  { name: 'staff-denied', persona: 'jia', route: '/packages/staff/home/index', mark: '.state' },
  { name: 'staff-credit', persona: 'clerk', route: '/packages/staff/credit/index', mark: '#identify' },
  { name: 'staff-refund', persona: 'clerk', route: '/packages/staff/refund/index?order=DEMO-0001', mark: '#sale' },
  { name: 'staff-prizes', persona: 'clerk', route: '/packages/staff/prizes/index', mark: '#prize-find' },
  { name: 'staff-journal', persona: 'clerk', route: '/packages/staff/journal/index', mark: '.state' },
  { name: 'staff-feedback', persona: 'manager', route: '/packages/staff/feedback/index', mark: '#tab' },
  { name: 'staff-notices', persona: 'manager', route: '/packages/staff/notices/index', mark: '.notice-card' },
  { name: 'staff-operator', persona: 'operator', route: '/packages/staff/home/index', mark: '#to-staffPrograms' },
  { name: 'staff-campaigns', persona: 'operator', route: '/packages/staff/campaigns/index', mark: '#campaigns' },
  { name: 'staff-programs', persona: 'operator', route: '/packages/staff/programs/index', mark: '#programs' },
  { name: 'staff-risk', persona: 'manager', route: '/packages/staff/risk/index', mark: '.pages' },
  { name: 'staff-photos', persona: 'manager', route: '/packages/staff/photos/index', mark: '.pages' },
  { name: 'design', persona: 'jia', route: '/packages/design/index/index', mark: '#specimen-Brand' },
]
