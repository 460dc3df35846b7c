export default definePageConfig({
  navigationBarTitleText: '设计样张',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
