export default definePageConfig({
  navigationBarTitleText: '卡片安全',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
