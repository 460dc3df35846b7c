export default definePageConfig({
  navigationBarTitleText: '本周积分榜',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
