export default definePageConfig({
  navigationBarTitleText: '复算结果',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
