export default definePageConfig({
  navigationBarTitleText: '转赠积分',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: false,
})
