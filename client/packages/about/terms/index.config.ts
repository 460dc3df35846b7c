export default definePageConfig({
  navigationBarTitleText: '会员章程',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
