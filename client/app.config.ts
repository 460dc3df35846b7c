/**
 * How the tab bar looks. WeChat takes its colours and pictures from theme.json, light and dark; the browser's bar takes them from the
 * colours of the page (app.scss).
 */
const TAB_BAR = {
  weapp: {
    look: { color: '@tabText', selectedColor: '@tabTextOn', backgroundColor: '@tabGround', borderStyle: '@tabBorder' as 'black' },
    card: { iconPath: '@tabCard', selectedIconPath: '@tabCardOn' },
    tasks: { iconPath: '@tabTasks', selectedIconPath: '@tabTasksOn' },
    mall: { iconPath: '@tabMall', selectedIconPath: '@tabMallOn' },
    me: { iconPath: '@tabMe', selectedIconPath: '@tabMeOn' },
  },
  h5: {
    look: { color: 'var(--ink-3)', selectedColor: 'var(--leaf-ink)', backgroundColor: 'var(--surface)', borderStyle: 'black' as const },
    card: { iconPath: 'assets/tab/card.png', selectedIconPath: 'assets/tab/card-on.png' },
    tasks: { iconPath: 'assets/tab/tasks.png', selectedIconPath: 'assets/tab/tasks-on.png' },
    mall: { iconPath: 'assets/tab/mall.png', selectedIconPath: 'assets/tab/mall-on.png' },
    me: { iconPath: 'assets/tab/me.png', selectedIconPath: 'assets/tab/me-on.png' },
  },
}[process.env.TARO_ENV]

export default defineAppConfig({
  pages: ['pages/card/index', 'pages/tasks/index', 'pages/mall/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/points',
      pages: ['history/index', 'entry/index', 'claim/index', 'expiring/index', 'presents/index', 'present/index'],
    },
    { root: 'packages/mall', pages: ['gift/index', 'redemptions/index', 'redemption/index', 'addresses/index'] },
    {
      root: 'packages/me',
      pages: [
        'profile/index',
        'tier/index',
        'settings/index',
        'reminders/index',
        'safety/index',
        'move/index',
        'leave/index',
        'data/index',
      ],
    },
    { root: 'packages/programme', pages: ['campaigns/index', 'estimate/index'] },
    { root: 'packages/activity', pages: ['list/index', 'detail/index'] },
    { root: 'packages/invite', pages: ['invite/index', 'share/index', 'landing/index'] },
    {
      root: 'packages/daily',
      pages: ['check-in/index', 'products/index', 'product/index', 'race/index', 'lottery/index', 'lottery-proof/index'],
    },
    { root: 'packages/messages', pages: ['inbox/index', 'feedback/index'] },
    { root: 'packages/about', pages: ['terms/index', 'rules/index', 'faq/index', 'about/index'] },
    {
      root: 'packages/staff',
      pages: [
        'home/index',
        'credit/index',
        'refund/index',
        'assist/index',
        'card/index',
        'journal/index',
        'feedback/index',
        'notices/index',
        'campaigns/index',
        'programs/index',
        'forecast/index',
        'effect/index',
        'jobs/index',
        'risk/index',
        'photos/index',
        'vouchers/index',
        'waiting/index',
        'shipments/index',
      ],
    },
    { root: 'packages/staff-mall', pages: ['gifts/index', 'gift/index', 'stock/index', 'codes/index'] },
    // What the app is built from, for those who build it: no page of the mini-program.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'packages/design', pages: ['index/index'] }] : []),
  ],
  // Where a member goes from a tab is fetched while the tab is looked at, so that the first tap does not wait.
  preloadRule: {
    'pages/card/index': { network: 'all', packages: ['packages/points', 'packages/programme'] },
    'pages/tasks/index': { network: 'all', packages: ['packages/daily'] },
    'pages/mall/index': { network: 'all', packages: ['packages/mall'] },
    'pages/me/index': { network: 'all', packages: ['packages/me', 'packages/messages'] },
  },
  tabBar: {
    ...TAB_BAR.look,
    list: [
      { pagePath: 'pages/card/index', text: '会员卡', ...TAB_BAR.card },
      { pagePath: 'pages/tasks/index', text: '任务', ...TAB_BAR.tasks },
      { pagePath: 'pages/mall/index', text: '商城', ...TAB_BAR.mall },
      { pagePath: 'pages/me/index', text: '我的', ...TAB_BAR.me },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '常青会员',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@background',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // WeChat refuses what is not named here. The address book is lent only at a tap, and never needed.
  requiredPrivateInfos: ['chooseAddress'],
})
