export default definePageConfig({
  navigationBarTitleText: '礼品详情',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
