export default definePageConfig({
  navigationBarTitleText: '签到',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
