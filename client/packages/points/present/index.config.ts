export default definePageConfig({
  navigationBarTitleText: '积分转赠',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: false,
})
