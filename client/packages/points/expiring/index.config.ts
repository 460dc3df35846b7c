export default definePageConfig({
  navigationBarTitleText: '即将过期',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
