export default definePageConfig({
  navigationBarTitleText: '看好物',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
