export default definePageConfig({
  navigationBarTitleText: '积分活动',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
