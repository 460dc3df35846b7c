export default defineAppConfig({
  pages: ['pages/card/index'],
  subPackages: [
    { root: 'packages/points', pages: ['history/index', 'entry/index', 'claim/index'] },
    { root: 'packages/about', pages: ['terms/index'] },
    // What the app is built from, for those who build it: no page of the mini-program.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'packages/design', pages: ['index/index'] }] : []),
  ],
  // The history is where a member goes from the card: fetched while the card is looked at, so that the first tap does not wait.
  preloadRule: { 'pages/card/index': { network: 'all', packages: ['packages/points'] } },
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
})
