export default definePageConfig({
  navigationBarTitleText: '礼品管理',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
