export default definePageConfig({
  navigationBarTitleText: '意见反馈',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
