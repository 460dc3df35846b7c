export default definePageConfig({
  navigationBarTitleText: '关于',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
