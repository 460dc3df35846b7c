export default definePageConfig({
  navigationBarTitleText: '积分说明',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
