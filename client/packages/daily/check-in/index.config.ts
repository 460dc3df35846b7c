export default definePageConfig({
  navigationBarTitleText: '签到',
  enableShareAppMessage: true,
  enableShareTimeline: false,
})
