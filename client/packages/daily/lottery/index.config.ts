export default definePageConfig({
  navigationBarTitleText: '积分抽奖',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
