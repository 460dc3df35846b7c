export default definePageConfig({
  navigationBarTitleText: '小票补录',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
