export default definePageConfig({
  navigationBarTitleText: '设置',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
